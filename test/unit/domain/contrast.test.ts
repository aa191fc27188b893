import fc from "fast-check";
import { expect, test } from "vitest";
import { contrastOf, readableOn } from "#domain/contrast.ts";

test("contrast is that of WCAG: black on white is 21, grey #767676 on white just passes", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrastOf("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrastOf("#ffffff", "#767676")).toBe(contrastOf("#767676", "#ffffff"));
});

test("a colour that can be read stays as the organisation chose it", () => {
  expect(readableOn("#0f6b5c", "#f4f5f7")).toBe("#0f6b5c");
});

test("any colour can be read on light and on dark ground once it was mended", () => {
  const part = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, "0"));
  const colour = fc.tuple(part, part, part).map((parts) => `#${parts.join("")}`);
  fc.assert(
    fc.property(colour, fc.constantFrom(["#f4f5f7", 4.5] as const, ["#1b1f24", 7] as const), (any, [ground, least]) => {
      expect(contrastOf(readableOn(any, ground, least), ground)).toBeGreaterThanOrEqual(least);
    }),
  );
});
