import { promisesHash, promisesId } from "#domain/promises.ts";
import type { Notice } from "#model/notice.ts";
import { placeOf } from "#model/place.ts";
import type { SiteRule } from "#policy/rule.ts";

const coverage = { hours: "24 hours, every day" };
const changed = { settings: { policy: { coverage } }, publishedPolicy: { coverage: { hours: "Working days" } } };

export const policyAnnounced: SiteRule = {
  id: "policy/announced",
  why: "Readers plan with what we promised. A promise that changes in a file that nobody reads is found out at the worst moment.",
  good: { ...changed, notice: { kind: "policy_change", title: "From today on we are there around the clock" } },
  bad: changed,
  level: "advice",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management, on changes of policy: “let people know … several channels”",
  *checkSite({ settings, notices }, { published }) {
    const before = published.get(promisesId);
    if (before === undefined || before === promisesHash(settings.policy)) return;
    const { reviewedOn } = settings.policy;
    const announces = ({ id, kind, at, draft }: Notice) =>
      kind === "policy_change" &&
      draft !== true &&
      (!published.has(`notices/${id}`) || (reviewedOn !== undefined && at.toISOString().slice(0, 10) >= reviewedOn));
    if (notices.some(announces)) return;
    yield {
      place: placeOf(settings, "policy"),
      what: "what the policy promises was changed, and no notice tells readers",
      mend: "Write a notice with `kind: policy_change`, and the day as `reviewedOn:` here",
    };
  },
};
