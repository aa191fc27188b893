import { daysSince, inDays } from "#domain/readiness/days.ts";
import { fail, itemOf, ok, type ReadinessItem, type Verdict } from "#domain/readiness/item.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";
import { impacts } from "#model/update.ts";

/** How old a review may be, in days. */
export const reviewLasts = 180;

/** Whether the policy is whole, its own, and read lately. */
export function policyItems({ settings }: Site, at: Date): ReadinessItem[] {
  return [
    itemOf("policy/reviewed", placeOf(settings, "policy.reviewedOn"), reviewed(settings, at)),
    itemOf("policy/written", placeOf(settings, "policy"), written(settings)),
    itemOf("policy/notify", placeOf(settings, "policy.notify"), toldTable(settings)),
  ];
}

function reviewed({ policy: { reviewedOn } }: Site["settings"], at: Date): Verdict {
  const mend = "Read it together, mend what is not true any more, and write the day into `policy.reviewedOn`";
  if (reviewedOn === undefined) return fail("nobody has said when the policy was last read", mend);
  const age = daysSince(reviewedOn, at);
  if (age > reviewLasts) return fail(`the policy was last read on ${reviewedOn}, ${inDays(age)} ago`, mend);
  return ok(`the policy was last read on ${reviewedOn}`);
}

/** Defaults are nobody's promise: what the site did not write itself, nobody there has decided. */
function written(settings: Site["settings"]): Verdict {
  const missing = impacts.filter((impact) => settings.places[`policy.impacts.${impact}`] === undefined);
  const keys = [
    ...(settings.policy.incident === undefined ? ["`policy.incident`"] : []),
    ...missing.map((impact) => `\`policy.impacts.${impact}\``),
  ];
  if (keys.length === 0) return ok("the policy says what counts as an incident, and what is promised for each impact");
  return fail(
    `the policy does not say ${keys.join(", ")} in words of its own`,
    "Decide and write it now, not while something is wrong",
  );
}

function toldTable({ policy: { notify } }: Site["settings"]): Verdict {
  const missing = impacts.filter((impact) => !notify.some((row) => row.impact === impact));
  if (missing.length === 0) return ok("the table of whom we tell has a row for each impact");
  return fail(
    `the table of whom we tell has no row for ${missing.join(", ")} impact`,
    "Add rows to `policy.notify`, with audience and channels",
  );
}
