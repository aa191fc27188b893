import { after, minutesLate, moment, type Overdue, owedBy } from "#domain/overdue/owed.ts";
import { worstImpact } from "#domain/overdue/worst-impact.ts";
import { latestUpdate, spokenBy, titleAt } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { placeOf } from "#model/place.ts";
import type { Policy } from "#model/policy.ts";

/**
 * The statement that an open security incident owes at `now`, counted from the first of `detected` and `awareAt`,
 * or from the first word where neither is given. A word on what data was touched, a resolution or a postmortem is
 * that statement; investigators who asked to wait stop the clock. What is embargoed lies elsewhere and is not seen.
 */
export function overdueDisclosure(incident: Incident, policy: Policy, now: Date): Overdue[] {
  if (incident.category !== "security" || incident.started > now || isStated(incident, now)) return [];
  const hold = incident.holds?.lawEnforcement;
  if (hold !== undefined && (hold.cleared === undefined || hold.cleared > now)) return [];

  const known = knownSince(incident, now);
  if (known === undefined) return [];
  const since = after(known.at, policy.disclosureWithin);
  const lateMinutes = minutesLate(since, now);
  if (lateMinutes < 1) return [];
  const role = owedBy(latestUpdate(incident, now)?.communicator ?? incident.roles?.communicator);
  return [
    {
      kind: "disclosure",
      subject: incident.id,
      impact: worstImpact(incident, now),
      place: known.place,
      since,
      lateMinutes,
      what: `“${titleAt(incident, now)}”: known since ${moment(known.at)}, and nobody has said what data was touched${role}`,
      mend: "Write an update with `dataAffected:` (`none` is an answer), the timeline and what readers should do",
    },
  ];
}

function isStated({ updates, postmortem }: Incident, now: Date): boolean {
  const spoken = spokenBy(updates, now);
  return (
    (postmortem !== undefined && postmortem.at <= now) ||
    spoken.at(-1)?.status === "resolved" ||
    spoken.some(({ dataAffected }) => dataAffected !== undefined)
  );
}

function knownSince(incident: Incident, now: Date) {
  const { detected, awareAt } = incident;
  if (detected !== undefined && (awareAt === undefined || detected <= awareAt))
    return { at: detected, place: placeOf(incident, "detected") };
  if (awareAt !== undefined) return { at: awareAt, place: placeOf(incident, "awareAt") };
  const first = spokenBy(incident.updates, now)[0];
  return first && { at: first.at, place: placeOf(first, "at") };
}
