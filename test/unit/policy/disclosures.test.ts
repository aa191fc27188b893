import { expect, test } from "vitest";
import { checkSite } from "#policy/check.ts";
import { disclosing, releases } from "#policy/disclosed.ts";
import type { Example, ExampleUpdate } from "#policy/example.ts";
import { siteOf } from "../../support/example.ts";

const nothing = new Map<string, string>();

function found(example: Example): string[] {
  return checkSite(siteOf(example).site, nothing).map(({ rule, what }) => `${rule}: ${what}`);
}

/** The sound disclosure with words around its statement. */
function around(...said: readonly ExampleUpdate[]): Example {
  const { incident, updates = [] } = disclosing();
  return { incident: { ...incident }, updates: [...updates, ...said].sort((a, b) => (a.at < b.at ? -1 : 1)) };
}

const later: ExampleUpdate = {
  status: "monitoring",
  at: "10:20",
  nextUpdateBy: "11:20",
  body: "All 120 customers have our letter.",
};

test("what is said after the statement needs no new release", () => {
  const text = textOf(disclosing());
  expect(textOf(around(later))).toBe(text);
  expect(found(around(later))).toEqual([]);
});

test("a statement that was changed after its release is found, whatever the words before and after it", () => {
  const text = textOf(disclosing());
  const changed = disclosing({ body: "Somebody read the names of 12 customers. We have closed the way in." });
  const withText = {
    ...changed,
    incident: { ...changed.incident, releases: releases.map((one) => ({ ...one, text })) },
  };
  expect(found(withText)).toEqual([
    "security/released: the text was changed after “Head of security” approved it",
    "security/released: the text was changed after “Legal counsel” approved it",
  ]);
});

test("approvals are measured by when the statement went out, not by today", () => {
  const [first, second] = releases;
  if (first === undefined || second === undefined) throw new Error("two people released it");
  const afterwards = { ...second, at: "2026-03-14T09:43:00Z" };
  expect(found(disclosing({}, { releases: [first, afterwards] }))).toEqual([
    "security/released: “Legal counsel” approved at 2026-03-14 09:43 UTC, which lies after 2026-03-14 09:42 UTC",
  ]);
});

test("words on what readers noticed, said before in the same incident, are no obstacle", () => {
  const symptom: ExampleUpdate = {
    status: "investigating",
    at: "09:35",
    nextUpdateBy: "09:50",
    body: "Order lists cannot be downloaded. We are working on it.",
  };
  expect(found(around(symptom)).filter((finding) => finding.startsWith("security/"))).toEqual([]);
});

test("imported disclosures were not ours to approve", () => {
  const bare = { gates: undefined, releases: [], publishAt: undefined };
  expect(new Set(found(disclosing({}, bare)).map((finding) => finding.split(":")[0]))).toEqual(
    new Set(["security/gates", "security/advance-notice", "security/released"]),
  );
  expect(found(disclosing({}, { ...bare, imported: "cstate" }))).toEqual([]);
});

function textOf(example: Example): string {
  return siteOf(example).site.incidents[0]?.releases?.[0]?.text ?? "";
}
