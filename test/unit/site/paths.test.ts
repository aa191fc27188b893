import { expect, test } from "vitest";
import { pathsOf } from "#site/paths.ts";

const idsOf = (items: Parameters<typeof pathsOf>[0]) =>
  pathsOf(items).map(({ params, props }) => [params.id, props.item.id, props.moved]);

test("what was renamed is found under its new and its old names", () => {
  expect(idsOf([{ id: "checkout", redirectFrom: ["payment", "cards"] }])).toEqual([
    ["checkout", "checkout", false],
    ["payment", "checkout", true],
    ["cards", "checkout", true],
  ]);
});

test("an old name that was given to something new leads to the new thing", () => {
  expect(idsOf([{ id: "checkout", redirectFrom: ["payment"] }, { id: "payment" }])).toEqual([
    ["checkout", "checkout", false],
    ["payment", "payment", false],
  ]);
});

test("an old name that two claim is one page all the same", () => {
  const ids = idsOf([
    { id: "a", redirectFrom: ["old"] },
    { id: "b", redirectFrom: ["old"] },
  ]).map(([id]) => id);
  expect(ids).toEqual(["a", "old", "b"]);
});
