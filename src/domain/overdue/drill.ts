import { after, minutesLate, type Overdue } from "#domain/overdue/owed.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/**
 * The drill that is due at `now`: as long after the last one as the policy says, or after the page began where there
 * was none. A site that never drilled and never promised to owes none.
 */
export function overdueDrill({ settings, drills }: Site, now: Date): Overdue[] {
  const last = drills.findLast(({ at }) => at <= now);
  if (last === undefined && settings.places["policy.drills"] === undefined) return [];
  const since = after(last?.at ?? new Date(`${settings.since}T00:00:00Z`), settings.policy.drills.every);
  const lateMinutes = minutesLate(since, now);
  if (lateMinutes < 1) return [];
  const days = settings.policy.drills.every / 86_400_000;
  const often = Number.isInteger(days) ? `${days} ${days === 1 ? "day" : "days"}` : `${days * 24} hours`;
  const before =
    last === undefined ? "nobody has rehearsed yet" : `the last drill was on ${last.at.toISOString().slice(0, 10)}`;
  return [
    {
      kind: "drill",
      subject: last?.id ?? "drills",
      place: last === undefined ? placeOf(settings, "policy.drills.every") : placeOf(last, "at"),
      since,
      lateMinutes,
      what: `${before}, and the policy promises one every ${often}`,
      mend: "Rehearse with `openline drill --keep`, and commit its record",
    },
  ];
}
