import { clocksOf } from "#domain/disclosure/regulatory-clocks.ts";
import { minutesLate, moment, type Overdue, owedBy } from "#domain/overdue/owed.ts";
import { worstImpact } from "#domain/overdue/worst-impact.ts";
import { titleAt } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { placeOf } from "#model/place.ts";
import type { Policy } from "#model/policy.ts";

/** The clocks of law or contract that have run out at `now` without a word in `reported:`. */
export function overdueRegimes(incident: Incident, policy: Policy, now: Date): Overdue[] {
  const place = placeOf(incident, incident.awareAt === undefined ? "detected" : "awareAt");
  return clocksOf(incident, policy, now).flatMap(({ regime, authority, due, state }) => {
    const lateMinutes = minutesLate(due, now);
    if (state !== "late" || lateMinutes < 1) return [];
    const owed = `${regime} wanted it told by ${moment(due)} to: ${authority.replace(/[.!?]+$/, "")}`;
    return [
      {
        kind: "regime",
        subject: incident.id,
        impact: worstImpact(incident, now),
        place,
        since: due,
        lateMinutes,
        what: `“${titleAt(incident, now)}”: ${owed}${owedBy(incident.roles?.lead)}`,
        mend: `Tell them, and write \`reported:\` with \`regime: ${regime}\` and when`,
      },
    ];
  });
}
