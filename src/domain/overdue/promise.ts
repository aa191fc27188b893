import { nextUpdate } from "#domain/next-update.ts";
import { after, minutesLate, moment, type Overdue, owedBy, patience } from "#domain/overdue/owed.ts";
import { impactAt, isOngoing, latestUpdate, titleAt } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { type Place, placeOf } from "#model/place.ts";
import type { Policy } from "#model/policy.ts";

const speak = "Write an update that says how it stands and when you speak next, even if nothing is new";

/**
 * The word that an open incident owes its readers at `now`: the promised one, or, where nothing was promised, the one
 * that the policy's cadence asks for. As long as nobody has said how bad it is, it is waited for as if it were major.
 */
export function overduePromise(incident: Incident, policy: Policy, now: Date): Overdue[] {
  if (!isOngoing(incident, now)) return [];
  const latest = latestUpdate(incident, now);
  const impact = impactAt(incident, now);
  const { cadence, firstUpdate } = policy.impacts[impact ?? "major"];
  const title = `“${titleAt(incident, now)}”`;
  const owe = (since: Date, place: Place, what: string): Overdue[] => {
    const lateMinutes = minutesLate(since, now);
    if (lateMinutes < 1) return [];
    const owed = `${title}: ${what}${owedBy(latest?.communicator ?? incident.roles?.communicator)}`;
    return [{ kind: "promise", subject: incident.id, impact, place, since, lateMinutes, what: owed, mend: speak }];
  };

  if (latest === undefined) {
    const { detected, started } = incident;
    const since = after(detected ?? started, firstUpdate);
    const place = placeOf(incident, detected === undefined ? "started" : "detected");
    return owe(since, place, `not a word was said, and the policy promises the first one by ${moment(since)}`);
  }
  const next = nextUpdate(latest, now);
  if (next.kind === "none") {
    const since = after(latest.at, cadence * patience);
    return owe(since, placeOf(latest, "at"), `nothing was said since ${moment(latest.at)}, and nothing was promised`);
  }
  return owe(next.by, placeOf(latest, "nextUpdateBy"), `the update promised for ${moment(next.by)} has not come`);
}
