import { expect, test } from "vitest";
import { examples } from "#content/examples.ts";
import { sheetOf } from "#content/layout.ts";
import { readSite } from "#content/read.ts";
import { newestWords } from "#domain/clock.ts";
import { smallSite } from "../../support/content.ts";
import { memoryTree, problemsIn } from "../../support/memory-tree.ts";

const path = "readiness/2026-05-04.md";
const record = examples[path];

test("a look at the lines is read with its numbers, and is no word that moves a sample's clock", async () => {
  const site = await readSite("", { tree: memoryTree({ "site.yaml": smallSite, [path]: record }) });
  expect(site.readiness).toMatchObject([
    { at: new Date("2026-05-04T07:30:00Z"), lines: { email: { warn: 1, ok: 11 } } },
  ]);
  expect(newestWords(site)).toBeUndefined();
});

test.each([
  ["a state that there is not", "warn: 1", "fine: 1", "lines.email.fine"],
  ["a number that is none", "ok: 11", "ok: some", "lines.email.ok"],
  ["a line of which nothing was seen", "{warn: 1, ok: 11}", "{ok: 0}", "lines.email"],
  ["which check it was", "{warn: 1, ok: 11}", "{warn: 1, checks: [lines/rights]}", "lines.email.checks"],
  ["a time without its offset", "07:30:00Z", "07:30:00", "at"],
])("%s is named with its place", async (_, was, is, key) => {
  const [problem, ...others] = await problemsIn({ "site.yaml": smallSite, [path]: record.replace(was, is) });
  expect(problem).toMatch(new RegExp(`^${path}:\\d+:\\d+ ${key}: `));
  expect(others).toEqual([]);
});

test.each(["readiness/latest.md", "readiness/2026-02-30.md", "readiness/2026-05-04-x.md", "readiness/2026-05-04/a.md"])(
  "%s is no name for one",
  (misplaced) => {
    expect(sheetOf(misplaced)).toMatchObject({
      message: "is not the name of a look at the lines; write it like “readiness/2026-05-04.md”",
    });
  },
);
