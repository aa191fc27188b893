import { maintenanceAnnouncements } from "#domain/maintenance-announcements.ts";
import { circlesOf } from "#domain/speech.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Site } from "#model/site.ts";
import { calendarOfLetter } from "#render/calendar.ts";

/** Writes the calendar that goes with a letter about planned work: the event as it stood when the words were said. */
export function calendarWriter(
  site: Site,
  base: URL,
  organizer: string,
): (announcement: Announcement, language: string) => string | undefined {
  const around = circlesOf(site);
  return ({ subject, at }, language) => {
    const work = site.maintenances.find(({ id }) => subject.kind === "maintenance" && id === subject.id);
    if (work === undefined) return undefined;
    return calendarOfLetter({ site, base, language }, work, maintenanceAnnouncements(work, around, at), organizer);
  };
}
