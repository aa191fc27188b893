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

/** The same calendar as a file, after `boundary`. */
export function attached(boundary: string, calendar: string): string {
  const lines = Buffer.from(calendar).toString("base64").replace(/.{76}/g, "$&\r\n");
  return [
    `--${boundary}`,
    'Content-Type: application/ics; name="maintenance.ics"',
    'Content-Disposition: attachment; filename="maintenance.ics"',
    "Content-Transfer-Encoding: base64",
    "",
    `${lines}\r\n`,
  ].join("\r\n");
}
