import { calendarOf, calendarOfOne } from "#render/calendar.ts";
import type { Form, Known } from "#site/machine/known.ts";
import { besidePages } from "#site/machine/paths.ts";

/** `calendar.ics` to be subscribed to, and a calendar of each maintenance to be taken over by hand. */
export function calendars(known: Known): Form[] {
  const { site, now, about } = known;
  const one = besidePages("maintenances", site.maintenances, "calendar.ics", (work) =>
    calendarOfOne(known, work, about("maintenance", work.id)),
  );
  return [{ path: "calendar.ics", text: calendarOf(known, now) }, ...one];
}
