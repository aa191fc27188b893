import fc from "fast-check";
import { expect, test } from "vitest";
import { importCstate } from "#content/import-cstate.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { checkSite } from "#policy/check.ts";
import { writeTree } from "../../support/content.ts";
import { config, filesIn, history } from "./pump-works.ts";

const time = fc.constantFrom(
  "2018-04-13 10:00:00",
  "2018-04-13T10:00:00.543Z",
  "2018-04-13",
  "2018-04-13T015:00:00+02:00",
  "2018-04-14T25:00:00",
  "2018-04-12T09:00:00+05:30",
  "0001-01-01T00:00:00Z",
  "9999-12-31 23:59:59",
  "soon",
  "",
);
const words = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "Le\u202eak",
    "404",
    "a: b",
    "- x",
    "---js",
    "~",
  ),
  fc.string({ unit: "grapheme", maxLength: 300 }),
);
const paragraph = fc.oneof(
  words,
  fc.constantFrom(
    "---",
    "*Resolved* - dry.",
    "**Update** soaked.",
    "*Investigating* - wet.",
    "```",
    "# Update",
    "Complete",
  ),
  time.map((at) => `*Update* - wet. {{< track "${at}" >}}`),
  time.map((at) => `- ${at}: wet`),
);
const body = fc.array(paragraph, { maxLength: 8 }).map((all) => all.join("\n\n"));
const facts = fc.record(
  {
    title: words,
    date: time,
    resolved: fc.constantFrom("true", "false", "yes", "", "perhaps"),
    resolvedWhen: time,
    severity: fc.constantFrom("down", "disrupted", "notice", "distrupted", "odd", ""),
    affected: fc.array(words, { maxLength: 3 }),
    informational: fc.boolean(),
    draft: fc.constant(false),
  },
  { requiredKeys: [] },
);
const page = fc.tuple(facts, body).map(([front, text]) => `---\n${JSON.stringify(front)}\n---\n${text}\n`);
const name = fc.oneof(
  fc.constantFrom("2018-04-13-leak", "2018-04-56-leak", "1523613600", "_x", "x".repeat(120), "水", "2018-04-13"),
  fc.stringMatching(/^[A-Za-z0-9 ._-]{1,40}[a-z0-9]$/).filter((text) => !text.startsWith(".") && !text.includes("..")),
);

test("whatever stands in a cState file, what it becomes reads clean and stays the same", {
  timeout: 60_000,
}, async () => {
  for (const seed of [1, 2, 3]) {
    const files = fc.sample(fc.tuple(name, page), { seed, numRuns: 80 });
    const issues = Object.fromEntries(files.map(([stem, text]) => [`content/issues/${stem}.md`, text]));
    await using source = await writeTree({ "config.yml": config, ...issues });
    await using into = await writeTree({});
    const report = await importCstate(source.directory, into.directory);
    const { site, problems } = await readSiteWithProblems(into.directory);
    expect(problems).toEqual([]);
    expect(site && checkSite(site, new Map()).filter(({ level }) => level === "error")).toEqual([]);
    expect(report.incidents + report.maintenances + report.notices).toBe(report.read - report.notUnderstood);

    const before = await filesIn(into.directory);
    const again = await importCstate(source.directory, into.directory);
    expect(again).toMatchObject({ written: [], differs: [] });
    expect(await filesIn(into.directory)).toEqual(before);
  }
});

test("a small site reads clean, with all that was said in its order", async () => {
  await using source = await writeTree(history);
  await using into = await writeTree({});
  await importCstate(source.directory, into.directory);
  const { site, problems } = await readSiteWithProblems(into.directory);
  expect(problems).toEqual([]);
  expect(site?.incidents[0]?.updates.map(({ status, body: said }) => [status, said.trim()])).toEqual([
    ["investigating", "Water on the floor."],
    ["identified", "*Identified* - The seal."],
    ["resolved", "*Resolved* - Dry."],
  ]);
  expect(site?.incidents[0]?.imported).toBe("cstate");
  expect(site?.maintenances[0]?.updates.map(({ status }) => status)).toEqual(["scheduled", "completed"]);
  expect(site?.notices).toHaveLength(1);
});
