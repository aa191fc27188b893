import { describe, expect, test } from "vitest";
import type { z } from "zod";
import type { ruleLevel } from "#model/policy.ts";
import { checkSite } from "#policy/check.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";

const nothing = new Map<string, string>();
const bad = "We take this very seriously, and expect it to be fixed within 10 minutes.";
const silent = { rule: "words/banned", reason: "We quote what we said in 2019." };

describe("levels", () => {
  const off = { level: "off" as const, reason: "We read every text twice." };
  const rulesWith = (rules: Record<string, z.input<typeof ruleLevel>>) =>
    checkSite(aSite({ policy: { rules }, incidents: [anIncident({ updates: [anUpdate({ body: bad })] })] }), nothing);

  test("come from the rules, and from site.yaml where it names them", () => {
    expect(rulesWith({}).map(({ rule, level }) => [rule, level])).toEqual([
      ["words/banned", "error"],
      ["update/no-fix-estimate", "error"],
    ]);
    expect(rulesWith({ "words/banned": { ...off, level: "advice" }, "update/no-fix-estimate": off })).toMatchObject([
      { rule: "words/banned", level: "advice" },
    ]);
  });

  test("of errors become advice with a reason only", () => {
    const found = rulesWith({ "words/banned": "advice", "update/no-fix-estimate": off, "words/length": "advice" });
    expect(found.map(({ rule, level, place }) => [rule, level, place.file === "site.yaml"])).toEqual([
      ["words/banned", "advice", false],
      ["rule/reason", "error", true],
    ]);
  });

  test("of rules that do not exist are found where they stand", () => {
    expect(rulesWith({ "words/baned": off, "words/banned": off, "update/no-fix-estimate": off })).toMatchObject([
      {
        level: "error",
        rule: "rule/known",
        place: { file: "site.yaml", line: 27 },
        what: "there is no rule “words/baned”",
        mend: "Write “words/banned” if that was meant",
      },
    ]);
    const [far] = rulesWith({ "constructor/x": off }).filter(({ rule }) => rule === "rule/known");
    expect(far?.mend).toContain("docs/policy.md");
  });
});

describe("a silence", () => {
  const updates = [
    anUpdate({ body: bad }),
    anUpdate({
      status: "identified",
      at: "2026-03-14T10:00:00Z",
      nextUpdateBy: "2026-03-14T10:30:00Z",
      body: `It was a disk. ${bad}`,
    }),
  ];
  const rulesOf = (incident: ReturnType<typeof anIncident>) =>
    checkSite(aSite({ incidents: [incident] }), nothing).map(({ rule, place }) => [
      rule,
      place.file.includes("identified"),
    ]);

  test("of an update holds for its own file, of an incident for all", () => {
    const [first, second] = updates;
    if (first === undefined || second === undefined) throw new Error("there are two updates");
    const estimates = [
      ["update/no-fix-estimate", false],
      ["update/no-fix-estimate", true],
    ];
    expect(rulesOf(anIncident({ updates: [{ ...first, silence: [silent] }, second] }))).toEqual([
      ["update/no-fix-estimate", false],
      ["words/banned", true],
      ["update/no-fix-estimate", true],
    ]);
    expect(rulesOf(anIncident({ silence: [silent], updates }))).toEqual(estimates);
  });

  test("of a rule that does not exist is found itself", () => {
    const incident = anIncident({
      silence: [{ rule: "word/banned", reason: "A typing error." }],
      updates: [anUpdate()],
    });
    expect(checkSite(aSite({ incidents: [incident] }), nothing)).toMatchObject([
      {
        rule: "rule/known",
        place: { file: "incidents/checkout-errors/incident.md", line: 10 },
        mend: "Write “words/banned” if that was meant",
      },
    ]);
  });
});

test("imported history is judged by its shape alone", () => {
  const updates = [anUpdate({ body: bad }), anUpdate({ body: "", status: "resolved" })];
  expect(
    checkSite(aSite({ incidents: [anIncident({ imported: "cstate", updates })] }), nothing).map(({ rule }) => rule),
  ).toEqual(["update/ordered"]);
});

test("findings come in reading order, with their place to the column and where to read more", () => {
  const body = "All [here](http://example.com).\n\nWe take this\nvery seriously.";
  const site = aSite({
    incidents: [
      anIncident({ id: "b", related: ["a"], updates: [anUpdate({ body })] }),
      anIncident({ id: "a", updates: [anUpdate({ body })] }),
    ],
  });
  expect(
    checkSite(site, nothing).map(({ place, rule, see }) => [place.file, place.line, place.column, rule, see]),
  ).toEqual(
    ["a", "b"].flatMap((id) => {
      const file = `incidents/${id}/2026-03-14T0942Z-investigating.md`;
      return [
        [file, 6, 12, "link/legal", "docs/policy.md#linklegal"],
        [file, 8, 4, "words/banned", "docs/policy.md#wordsbanned"],
      ];
    }),
  );
});

test("of one rule in one incident no more than fifty things are found at once", () => {
  const body = "[x](/y) ".repeat(2_000);
  const findings = checkSite(aSite({ incidents: [anIncident({ updates: [anUpdate({ body })] })] }), nothing);
  expect(findings.filter(({ rule }) => rule === "link/legal")).toHaveLength(50);
});
