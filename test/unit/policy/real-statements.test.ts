import { describe, expect, test } from "vitest";
import { policyDocumentation } from "#policy/documentation.ts";
import { mostRead, onRealTexts, realTexts } from "#policy/real-statements.ts";
import { rules } from "#policy/registry.ts";
import { findingsInStatements, findingsInUpdates, type RealFindings } from "../../support/real-texts.ts";

const real = process.env["OPENLINE_REAL_DATA"] || undefined;

test.each(onRealTexts)("$rule is a rule, and wrong one time in five at the most", ({ rule, inStatements }) => {
  expect(rules.map(({ id }) => id)).toContain(rule);
  const { found = 0, wrong = 0 } = inStatements ?? {};
  expect(wrong * 5).toBeLessThanOrEqual(Math.min(found, mostRead));
});

test("every rule that judges words alone was tried", () => {
  const tried = new Set(onRealTexts.map(({ rule }) => rule));
  const left = rules.map(({ id }) => id).filter((id) => id.startsWith("words/") && !tried.has(id));
  // They have nothing to find before a site has templates, and has named its vendors.
  expect(left.sort()).toEqual(["words/placeholder", "words/vendors"]);
});

test("the documentation has the table", () => {
  const page = policyDocumentation(rules);
  expect(page).toContain("## Appendix: how the rules do on real statements");
  expect(page).toContain("| [`link/legal`](#linklegal) | 35 | 3 of 30 read | 27 |");
  expect(page).toContain("| [`words/length`](#wordslength) | — | — | 39 |");
});

/** How often each rule of the table found something. */
function countsOf({ findings }: RealFindings): ReadonlyMap<string, number> {
  const counts = new Map(onRealTexts.map(({ rule }) => [rule, 0]));
  for (const rule of findings) if (counts.has(rule)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

describe.skipIf(real === undefined)("the figures of the appendix (OPENLINE_REAL_DATA)", () => {
  test("are what is found in the statements", () => {
    const said = findingsInStatements(real ?? "");
    const counts = countsOf(said);
    expect(said.texts).toBe(realTexts.statements);
    const judged = onRealTexts.filter(({ inStatements }) => inStatements !== undefined);
    expect(judged.map(({ rule }) => [rule, counts.get(rule)])).toEqual(
      judged.map(({ rule, inStatements }) => [rule, inStatements?.found]),
    );
  });

  test("are what is found in the updates", () => {
    const said = findingsInUpdates(real ?? "");
    const counts = countsOf(said);
    expect(said).toMatchObject({ texts: realTexts.updates, subjects: realTexts.incidents });
    expect(onRealTexts.map(({ rule }) => [rule, counts.get(rule)])).toEqual(
      onRealTexts.map(({ rule, inUpdates }) => [rule, inUpdates.found]),
    );
  });
});
