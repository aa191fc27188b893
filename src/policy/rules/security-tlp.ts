import { placeOf } from "#model/place.ts";
import { disclosing } from "#policy/disclosed.ts";
import type { SubjectRule } from "#policy/rule.ts";

export const securityTlp: SubjectRule = {
  id: "security/tlp",
  why: "Whoever marked it trusted us to keep it among those who need it. Only what is marked CLEAR is for everybody.",
  good: disclosing({}, { tlp: "CLEAR" }),
  bad: disclosing({}, { tlp: "AMBER" }),
  level: "error",
  judges: "shape",
  source:
    "FIRST, Traffic Light Protocol 2.0; Best practices for security incident response: “tell only the people who need to know”",
  *check(subject) {
    if (subject.kind !== "incident") return;
    const { tlp } = subject.is;
    if (tlp === undefined || tlp === "CLEAR") return;
    yield {
      place: placeOf(subject.is, "tlp"),
      what: `tlp: ${tlp} is not for the public`,
      mend: "Keep it out of the public content, or ask who marked it and write `tlp: CLEAR`",
    };
  },
};
