import { placeOf } from "#model/place.ts";
import { disclosedIn, disclosing } from "#policy/disclosed.ts";
import type { SubjectRule } from "#policy/rule.ts";

export const securityCustomerActions: SubjectRule = {
  id: "security/customer-actions",
  why: "Whoever reads that their data was touched asks what to do now. “Nothing” is an answer; silence is not.",
  good: disclosing(),
  bad: disclosing({ customerActions: undefined }),
  level: "error",
  judges: "style",
  source: "Spearhead Systems' security incident process: “any steps they need to take”",
  *check(subject) {
    const disclosed = disclosedIn(subject);
    if (disclosed === undefined) return;
    if (disclosed.incident.updates.some(({ customerActions }) => customerActions !== undefined)) return;
    yield {
      place: placeOf(disclosed.statement, "status"),
      what: "customerActions is missing: this disclosure does not say what readers should do",
      mend: "Write `customerActions:` with the steps, or `none`",
    };
  },
};
