import { expect, test } from "vitest";
import { examples } from "#content/examples.ts";
import { sheetOf } from "#content/layout.ts";
import { recordsOf } from "#content/published.ts";
import { readSite } from "#content/read.ts";
import { readSheets } from "#content/sheets.ts";
import { smallSite } from "../../support/content.ts";
import { memoryTree, problemsIn } from "../../support/memory-tree.ts";

const path = "drills/2026-03-02-card-payments.md";
const record = examples[path];

test("a record of a drill is read with the times of each line", async () => {
  const { drills } = await readSite("", { tree: memoryTree({ "site.yaml": smallSite, [path]: record }) });
  expect(drills).toMatchObject([
    {
      id: "2026-03-02-card-payments",
      by: ["Communicator on duty", "Incident lead"],
      page: { outcome: "built" },
      lines: { email: { outcome: "heard", seconds: { firstWords: 14.1 } } },
    },
  ]);
});

test.each([
  ["an outcome that there is not", "outcome: heard", "outcome: fine", "lines.email.outcome"],
  ["nobody who ran it", "by: [Communicator on duty, Incident lead]", "by: []", "by"],
  ["a time without its offset", "09:00:00Z", "09:00:00", "at"],
  ["a key that nobody knows", "title:", "colour: red\ntitle:", "colour"],
])("%s is named with its place", async (_, was, is, key) => {
  const [problem, ...others] = await problemsIn({ "site.yaml": smallSite, [path]: record.replace(was, is) });
  expect(problem).toMatch(new RegExp(`^${path}:\\d+:\\d+ ${key}: `));
  expect(others).toEqual([]);
});

test.each([
  "drills/card-payments.md",
  "drills/2026-02-30-card.md",
  "drills/2026-03-02-card/drill.md",
  "drills/a.fr.md",
])("%s is no name for one", (misplaced) => {
  expect(sheetOf(misplaced)).toMatchObject({
    message: "is not the name of a drill's record; write it like “drills/2026-03-02-card-payments.md”, in lower case",
  });
});

test("what was drilled is no record that was published: it may be mended later", async () => {
  const tree = memoryTree({ "site.yaml": smallSite, [path]: record });
  const sheets = await readSheets(tree, await tree.list(), () => expect.unreachable());
  expect([...recordsOf(sheets).keys()]).toEqual([]);
});
