import { expect, test } from "vitest";
import { reasonsOf } from "#policy/reasons.ts";
import { subjectsOf } from "#policy/subject.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";

test("what is off, less than it was, or silenced is listed with its reason and place", () => {
  const quoted = { rule: "words/banned", reason: "We quote what we said in 2019." };
  const site = aSite({
    policy: {
      rules: {
        "words/acronym": { level: "off", reason: "Our readers are engineers." },
        "words/length": "error",
        "words/scope": { level: "error", reason: "We always know who is affected." },
      },
    },
    incidents: [anIncident({ updates: [anUpdate({ silence: [quoted] })] })],
  });
  expect(reasonsOf(site, subjectsOf(site))).toMatchObject([
    { place: { file: "site.yaml" }, rule: "words/acronym", as: "off", reason: "Our readers are engineers." },
    { place: { file: expect.stringContaining("investigating.md") }, ...quoted, as: "silence" },
  ]);
});
