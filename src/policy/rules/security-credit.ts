import { placeOf } from "#model/place.ts";
import { disclosedIn, disclosing } from "#policy/disclosed.ts";
import type { SubjectRule } from "#policy/rule.ts";

export const securityCredit: SubjectRule = {
  id: "security/credit",
  why: "Whoever told us instead of selling it has earned our thanks, and the next one looks at how we treated the last.",
  good: disclosing(),
  bad: disclosing({}, { credit: undefined }),
  level: "advice",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management, on thanking those who report",
  *check(subject) {
    const disclosed = disclosedIn(subject);
    if (disclosed === undefined || disclosed.incident.credit !== undefined) return;
    yield {
      place: placeOf(disclosed.incident, "category"),
      what: "this disclosure thanks nobody for the report",
      mend: "Write `credit:` with the name as they want it, or `credit: none` if we found it ourselves",
    };
  },
};
