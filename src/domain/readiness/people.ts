import { daysSince, inDays } from "#domain/readiness/days.ts";
import { fail, itemOf, ok, type ReadinessItem, unknown, type Verdict, warn } from "#domain/readiness/item.ts";
import { reviewLasts } from "#domain/readiness/policy.ts";
import type { Kept } from "#domain/readiness/reach.ts";
import { type Drill, didWell } from "#model/drill.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

type Settings = Site["settings"];

/** Whether people know whom to ask, how to reach each other, and have tried it. */
export function peopleItems({ settings, drills }: Site, { writers }: Pick<Kept, "writers">, at: Date): ReadinessItem[] {
  const last = drills.findLast((drill) => drill.at <= at);
  return [
    itemOf("people/approvers", placeOf(settings, "policy.approvers"), approvers(settings)),
    itemOf("people/out-of-band", placeOf(settings, "policy.outOfBand"), outOfBand(settings, at)),
    itemOf("people/drill", placeOf(settings, "policy.drills"), drilled(settings, last, at)),
    itemOf("people/communicators", placeOf(settings, "name"), communicators(settings, writers)),
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

function drilled({ policy, channels }: Settings, last: Drill | undefined, at: Date): Verdict {
  const every = Math.floor(policy.drills.every / 86_400_000);
  const mend = "Rehearse with `openline drill --keep`, and commit its record";
  if (last === undefined) return fail("there was never a drill", mend);
  const age = inDays(daysSince(last.at, at));
  if (at.getTime() - last.at.getTime() > policy.drills.every) {
    return fail(`the last drill was ${age} ago; the policy promises one every ${inDays(every)}`, mend);
  }
  const lost = Object.keys(channels).filter((name) => {
    const line = last.lines[name];
    return line !== undefined && !didWell(line);
  });
  if (lost.length === 0) return ok(`the last drill was ${age} ago`);
  return warn(
    `${lost.join(", ")} did not do well in the last drill, ${age} ago`,
    "Mend what was missing, and rehearse again",
  );
}

/** Who writes is told by git alone; nobody is named. */
function communicators({ sample }: Settings, writers: Kept["writers"]): Verdict {
  if (sample === true) return unknown("nobody writes a sample site", "Make it yours, and delete `sample: true`");
  if (writers === "no repository") {
    return unknown("the content is in no git repository, which would tell how many people write", "Keep it in one");
  }
  if (writers === "shallow") {
    return unknown("this clone is shallow and does not tell how many people write", "Run “git fetch --unshallow”");
  }
  if (writers >= 2) return ok(`${writers} people have written here within a year`);
  return fail(
    `${writers === 0 ? "nobody has" : "one person alone has"} written here within a year`,
    "Let a second person commit words now, such as the next monthly notice: one who is asleep tells nobody",
  );
}

function contact({ contact: way }: Settings): Verdict {
  if (way?.email !== undefined || way?.url !== undefined) return ok("readers know whom to ask");
  return fail("readers are not told whom to ask", "Set `contact.email` or `contact.url`");
}
