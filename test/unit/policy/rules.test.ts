import { describe, expect, test } from "vitest";
import { checkSite } from "#policy/check.ts";
import { rules } from "#policy/registry.ts";
import { siteOf } from "../../support/example.ts";
import { aSite } from "../../support/site.ts";

describe.each(rules)("$id", (rule) => {
  test("lets its good example through, and so does every other rule", () => {
    const { site, published } = siteOf(rule.good);
    expect(checkSite(site, published)).toEqual([]);
  });

  test("finds its bad example, and no other rule does", () => {
    const { site, published } = siteOf(rule.bad);
    const findings = checkSite(site, published);
    expect(findings.map((finding) => finding.rule)).toEqual([rule.id]);
  });

  test("writes what and how as sentences that end where its readers add the full stop", () => {
    const { site, published } = siteOf(rule.bad);
    for (const { what, mend } of checkSite(site, published)) {
      expect(what).toMatch(/[^.!?]$/);
      expect(mend).toMatch(/^[A-Z].*[^.!?]$/);
    }
  });

  test("is silent where it is off", () => {
    const { site, published } = siteOf(rule.bad);
    const { settings } = aSite({ policy: { rules: { [rule.id]: { level: "off", reason: "We know better." } } } });
    expect(checkSite({ ...site, settings }, published)).toEqual([]);
  });

  test("has a name of the form subject/claim", () => {
    expect(rule.id).toMatch(/^[a-z]+\/[a-z-]+$/);
  });
});

test("no two rules have one name", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});
