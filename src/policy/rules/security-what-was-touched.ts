import { placeOf } from "#model/place.ts";
import { disclosedIn, disclosing } from "#policy/disclosed.ts";
import type { SubjectRule } from "#policy/rule.ts";

export const securityDataAffected: SubjectRule = {
  id: "security/data-affected",
  why: "The first question is always: what do they know of me? Kind by kind, with numbers, or a clear none.",
  good: disclosing(),
  bad: disclosing({ dataAffected: undefined }),
  level: "error",
  judges: "style",
  source:
    "Spearhead Systems' security incident process: “what information was compromised, and how it affects customers”",
  *check(subject) {
    const disclosed = disclosedIn(subject);
    if (disclosed === undefined) return;
    const { updates } = disclosed.incident;
    const latest = updates.findLast(({ dataAffected }) => dataAffected !== undefined);
    if (latest === undefined) {
      yield {
        place: placeOf(disclosed.statement, "status"),
        what: "dataAffected is missing: this disclosure does not say what data was touched",
        mend: "Write `dataAffected:` kind by kind with what happened to it, or `none`",
      };
    } else if (latest.dataAffected === "none" && latest.basis === undefined) {
      yield {
        place: placeOf(latest, "dataAffected"),
        what: "dataAffected: none does not say how we know",
        mend: "Write `basis:` with observed, reported or suspected, and in the body what was looked at",
        advice: true,
      };
    }
  },
};
