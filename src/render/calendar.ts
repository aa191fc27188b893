import type { Announcement } from "#model/announcement.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { Site } from "#model/site.ts";
import { contentLines, type Property, textValue } from "#render/calendar/content-lines.ts";
import { comesAgain, eventOf } from "#render/calendar/event.ts";
import { oneLine } from "#render/clean-text.ts";
import { wordsFor } from "#render/words.ts";

/** How long a window that is over stays in the calendar. */
const keptFor = 365 * 86_400_000;

/** A calendar must hold something (RFC 5545 §3.4); where no work is planned it is the zone that all its times are in. */
const nothing: readonly Property[] = [
  ["BEGIN", "VTIMEZONE"],
  ["TZID", "Etc/UTC"],
  ["BEGIN", "STANDARD"],
  ["DTSTART", "19700101T000000"],
  ["TZOFFSETFROM", "+0000"],
  ["TZOFFSETTO", "+0000"],
  ["END", "STANDARD"],
  ["END", "VTIMEZONE"],
];

interface About {
  readonly site: Site;
  /** What was said, oldest first; words about other things do no harm. */
  readonly announcements: readonly Announcement[];
  readonly base: URL;
  readonly language: string;
}

/** `calendar.ics`: all planned work of the last year and the time to come, cancelled work too, to be subscribed to. */
export function calendarOf(about: About, now: Date): string {
  const said = Map.groupBy(about.announcements, ({ subject }) => `${subject.kind}/${subject.id}`);
  const since = now.getTime() - keptFor;
  const events = about.site.maintenances.map((work) => {
    const words = said.get(`maintenance/${work.id}`) ?? [];
    const latest = words.at(-1);
    const isLongOver = (latest?.window?.end.getTime() ?? 0) < since && !comesAgain(work.recurs, latest?.state);
    return isLongOver ? [] : eventOf(work, words, surroundings(about));
  });
  return calendar(about, events.flat());
}

/** The calendar of one maintenance alone, to be taken over by hand. `said` is what was said about it. */
export function calendarOfOne(
  about: Omit<About, "announcements">,
  work: Maintenance,
  said: readonly Announcement[],
): string {
  return calendar(about, eventOf(work, said, surroundings(about)));
}

/**
 * The calendar part of a letter about planned work (RFC 5546 §3.2.1): programs that take it over know the event again
 * when it is moved or cancelled. `organizer` is the sender's address.
 */
export function calendarOfLetter(
  about: Omit<About, "announcements">,
  work: Maintenance,
  said: readonly Announcement[],
  organizer: string,
): string {
  return calendar(about, eventOf(work, said, { ...surroundings(about), organizer }), "PUBLISH");
}

function surroundings({ site, base, language }: Omit<About, "announcements">) {
  return { settings: site.settings, base, language };
}

function calendar(
  { site, language }: Pick<About, "site" | "language">,
  events: readonly Property[],
  method?: "PUBLISH",
): string {
  const words = wordsFor(language).page;
  const name = textValue(`${words.nameOf(oneLine(site.settings.name))}: ${words.maintenances}`);
  return contentLines([
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//Openline//Status page//EN"],
    ["CALSCALE", "GREGORIAN"],
    ...(method === undefined ? [] : [["METHOD", method] as const]),
    ["NAME", name],
    ["X-WR-CALNAME", name],
    ["REFRESH-INTERVAL;VALUE=DURATION", "PT1H"],
    ["X-PUBLISHED-TTL", "PT1H"],
    ...(events.length === 0 ? nothing : events),
    ["END", "VCALENDAR"],
  ]);
}
