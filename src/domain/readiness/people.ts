import { daysSince, inDays } from "#domain/readiness/days.ts";
import { fail, itemOf, ok, type ReadinessItem, unknown, type Verdict } from "#domain/readiness/item.ts";
import { reviewLasts } from "#domain/readiness/policy.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

type Settings = Site["settings"];

/** Whether people know whom to ask, how to reach each other, and have tried it; `lastDrill` undefined: nobody knows. */
export function peopleItems({ settings }: Site, lastDrill: Date | "none" | undefined, at: Date): ReadinessItem[] {
  return [
    itemOf("people/approvers", placeOf(settings, "policy.approvers"), approvers(settings)),
    itemOf("people/out-of-band", placeOf(settings, "policy.outOfBand"), outOfBand(settings, at)),
    itemOf("people/drill", placeOf(settings, "policy.drills"), drilled(settings, lastDrill, at)),
    itemOf("people/contact", placeOf(settings, "contact"), contact(settings)),
  ];
}

function approvers({ channels, policy }: Settings): Verdict {
  const tells = Object.values(channels).some(({ enabled, audience }) => enabled && audience === "security-contacts");
  const count = policy.approvers.length;
  if (!tells) return ok("no line tells security contacts, so nothing has to be approved before the public hears it");
  if (count >= 2) return ok(`${count} roles may approve a disclosure`);
  return fail(
    `security contacts are told, and ${count === 0 ? "no role" : "one role alone"} may approve a disclosure`,
    "Name two roles or more in `policy.approvers`: a disclosure takes two people",
  );
}

function outOfBand({ policy: { outOfBand } }: Settings, at: Date): Verdict {
  const mend =
    "Read the list, try one entry, and write the day into `policy.outOfBand.reviewedOn`; the list stays private";
  if (outOfBand === undefined) return fail("nobody has said that there is a list of ways to reach each other", mend);
  const age = daysSince(outOfBand.reviewedOn, at);
  if (age > reviewLasts) return fail(`the list of ways to reach each other was read ${inDays(age)} ago`, mend);
  return ok(`the list of ways to reach each other was read on ${outOfBand.reviewedOn}`);
}

function drilled({ policy }: Settings, last: Date | "none" | undefined, at: Date): Verdict {
  const every = Math.floor(policy.drills.every / 86_400_000);
  const mend = "Rehearse an exercise from commit to every line, and keep its record in `drills/`";
  if (last === undefined) return unknown("nobody can tell when the last drill was", mend);
  if (last === "none") return fail("there was never a drill", mend);
  const age = daysSince(last, at);
  if (at.getTime() - last.getTime() <= policy.drills.every) return ok(`the last drill was ${inDays(age)} ago`);
  return fail(`the last drill was ${inDays(age)} ago; the policy promises one every ${inDays(every)}`, mend);
}

function contact({ contact: way }: Settings): Verdict {
  if (way?.email !== undefined || way?.url !== undefined) return ok("readers know whom to ask");
  return fail("readers are not told whom to ask", "Set `contact.email` or `contact.url`");
}
