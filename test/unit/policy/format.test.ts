import { expect, test } from "vitest";
import type { Finding } from "#policy/finding.ts";
import { findingsAsAnnotations, findingsAsJson, findingsAsText } from "#policy/format.ts";

const place = { file: "incidents/checkout-errors/incident.md", line: 3, column: 9 };
const findings: Finding[] = [
  {
    rule: "title/dated",
    level: "error",
    place,
    what: "title: “13 March” is not the day",
    mend: "Leave it out",
    see: "docs/policy.md#titledated",
  },
  {
    rule: "words/banned",
    level: "advice",
    place: { ...place, file: "a,b:c%.md" },
    what: "100%\r\n::error::of it",
    mend: "Say less",
  },
];

test("as text a finding is one line", () => {
  expect(findingsAsText(findings.slice(0, 1), { below: "content/" })).toBe(
    "content/incidents/checkout-errors/incident.md:3:9 error title/dated title: “13 March” is not the day. Leave it out.\n",
  );
  expect(findingsAsText([])).toBe("");
});

test("as JSON it is an object without depth", () => {
  expect(JSON.parse(findingsAsJson(findings))[0]).toEqual({
    rule: "title/dated",
    level: "error",
    file: "incidents/checkout-errors/incident.md",
    line: 3,
    column: 9,
    what: "title: “13 March” is not the day",
    mend: "Leave it out",
    see: "docs/policy.md#titledated",
  });
  expect(JSON.parse(findingsAsJson([]))).toEqual([]);
});

test("as an annotation it cannot break out of its line", () => {
  expect(findingsAsAnnotations(findings, { below: "content/" })).toBe(
    [
      "::error file=content/incidents/checkout-errors/incident.md,line=3,col=9,title=title/dated::title: “13 March” is not the day. Leave it out.\n",
      "::warning file=content/a%2Cb%3Ac%25.md,line=3,col=9,title=words/banned::100%25%0D%0A::error::of it. Say less.\n",
    ].join(""),
  );
});
