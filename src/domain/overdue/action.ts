import { minutesLate, type Overdue } from "#domain/overdue/owed.ts";
import { worstImpact } from "#domain/overdue/worst-impact.ts";
import type { Incident } from "#model/incident.ts";
import { placeOf } from "#model/place.ts";

/** When a day like `2026-03-14` is over, in UTC as all days on the page. */
function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);
}

/** Open action items of a published postmortem whose day has passed: that of the work, or that of the next report. */
export function overdueActions(incident: Incident, now: Date): Overdue[] {
  const { postmortem } = incident;
  if (postmortem === undefined || postmortem.at > now) return [];
  const impact = worstImpact(incident, now);
  return postmortem.actions.flatMap(({ id, owner, deliverable, due, nextReportOn, state }, index) => {
    if (state !== "open") return [];
    const owe = (day: string | undefined, key: "due" | "nextReportOn", late: string, mend: string): Overdue[] => {
      if (day === undefined) return [];
      const since = endOfDay(day);
      const lateMinutes = minutesLate(since, now);
      if (lateMinutes < 1) return [];
      const what = `action ${id}: ${late} ${day} (owed by ${owner}): ${deliverable.replace(/[.!?]+$/, "")}`;
      const place = placeOf(postmortem, `actions.${index}.${key}`);
      return [{ kind: "action", subject: incident.id, impact, place, since, lateMinutes, what, mend }];
    };
    const [work] = owe(due, "due", "was due on", "Set `state:` and `closed:` with a `note:`, or a new `due:`");
    if (work !== undefined) return [work];
    return owe(
      nextReportOn,
      "nextReportOn",
      "a report on it was due on",
      "Write a `note:` and the next `nextReportOn:`",
    );
  });
}
