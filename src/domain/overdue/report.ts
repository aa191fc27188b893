import { after, minutesLate, moment, type Overdue, owedBy } from "#domain/overdue/owed.ts";
import { worstImpact } from "#domain/overdue/worst-impact.ts";
import { spokenBy, titleAt } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { type Place, placeOf } from "#model/place.ts";
import type { Policy } from "#model/policy.ts";

/**
 * The postmortem that a resolved incident still owes at `now`: by the `reportDue` of its resolution, corrections of it
 * included, or by what the policy promises for the worst impact that it had.
 */
export function overdueReport(incident: Incident, policy: Policy, now: Date): Overdue[] {
  const { postmortem, roles } = incident;
  if (postmortem !== undefined && postmortem.at <= now) return [];
  const due = reportDue(incident, policy, now);
  if (due === undefined) return [];
  const lateMinutes = minutesLate(due.since, now);
  if (lateMinutes < 1) return [];
  return [
    {
      kind: "report",
      subject: incident.id,
      impact: worstImpact(incident, now),
      ...due,
      lateMinutes,
      what: `“${titleAt(incident, now)}”: the postmortem due by ${moment(due.since)} has not been published${owedBy(roles?.lead)}`,
      mend: "Publish `postmortem.md`, or write a `resolved` update that says why it takes longer, with a new `reportDue:`",
    },
  ];
}

function reportDue(incident: Incident, policy: Policy, now: Date): { since: Date; place: Place } | undefined {
  const spoken = spokenBy(incident.updates, now);
  const closing = spoken.slice(spoken.findLastIndex(({ status }) => status !== "resolved") + 1);
  for (const update of closing.toReversed()) {
    if (update.status === "resolved" && update.reportDue !== undefined)
      return { since: update.reportDue, place: placeOf(update, "reportDue") };
  }
  const [resolution] = closing;
  const impact = worstImpact(incident, now);
  const within = impact && policy.impacts[impact].report;
  if (resolution === undefined || within === undefined) return undefined;
  return { since: after(resolution.at, within), place: placeOf(resolution, "status") };
}
