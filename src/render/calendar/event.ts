import type { Announcement } from "#model/announcement.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { SiteSettings } from "#model/site.ts";
import { permalink, siteHost } from "#render/address.ts";
import { type Property, textValue, timeValue } from "#render/calendar/content-lines.ts";
import { oneLine } from "#render/clean-text.ts";
import { factsOf } from "#render/facts.ts";
import { toPlainText } from "#render/plain-text.ts";
import { spokenIn } from "#render/spoken.ts";

/** What an event needs to know of the site around it. */
export interface Surroundings {
  readonly settings: SiteSettings;
  readonly base: URL;
  readonly language: string;
  /** Address of mail of whoever publishes it; calendars that are brought by mail have to name it. */
  readonly organizer?: string | undefined;
}

/**
 * Planned work as an event (RFC 5545 §3.6.1), or nothing where nobody has spoken of it. `said` is oldest first.
 *
 * Its UID stays for ever; a move or a cancellation is the same event with a higher SEQUENCE, as RFC 5546 §2.1.4 asks.
 */
export function eventOf(
  { id, recurs }: Pick<Maintenance, "id" | "recurs">,
  said: readonly Announcement[],
  { settings, base, language, organizer }: Surroundings,
): Property[] {
  const latest = said.at(-1);
  const window = latest?.window;
  if (latest === undefined || window === undefined) return [];

  const spoken = spokenIn(latest, language);
  const isCancelled = latest.state === "cancelled";
  const title = spoken.words.marks.labelled(oneLine(settings.name), spoken.plainTitle);
  const address = permalink(base, `maintenances/${id}/`);
  const facts = factsOf(latest, language).map(({ label, text }) => spoken.words.marks.labelled(label, text));
  const description = [toPlainText(spoken.body, { base }), facts.join("\n"), address].filter((part) => part !== "");
  return [
    ["BEGIN", "VEVENT"],
    ["UID", `maintenances/${id}@${siteHost(settings)}`],
    ["DTSTAMP", timeValue(latest.at)],
    ["LAST-MODIFIED", timeValue(latest.at)],
    ["CREATED", timeValue(said[0]?.at ?? latest.at)],
    ["SEQUENCE", String(revisions(said, recurs))],
    ...(organizer === undefined ? [] : [["ORGANIZER", `mailto:${organizer}`] as const]),
    ["STATUS", isCancelled ? "CANCELLED" : "CONFIRMED"],
    ["DTSTART", timeValue(window.start)],
    ["DTEND", timeValue(window.end)],
    ...(recurs !== undefined && comesAgain(recurs, latest.state) ? recurrence(recurs) : []),
    // Many programs draw a cancelled event like any other, so its title says it, too.
    [
      `SUMMARY;LANGUAGE=${spoken.language}`,
      textValue(isCancelled ? spoken.words.stateAs(title, spoken.words.states.cancelled) : title),
    ],
    [`DESCRIPTION;LANGUAGE=${spoken.language}`, textValue(description.join("\n\n"))],
    ["URL", address],
    ["TRANSP", "TRANSPARENT"],
    ["END", "VEVENT"],
  ];
}

function recurrence({ rule, except = [] }: NonNullable<Maintenance["recurs"]>): Property[] {
  const left: Property[] = except.length === 0 ? [] : [["EXDATE", except.map(timeValue).join(",")]];
  return [["RRULE", rule], ...left];
}

/** How often the event became another one: moved, cancelled, taken up again, or over for good where it came again. */
function revisions(said: readonly Announcement[], recurs: Maintenance["recurs"]): number {
  const shapes = said.map(({ window, state }) => [
    window?.start.getTime(),
    window?.end.getTime(),
    state === "cancelled",
    comesAgain(recurs, state),
  ]);
  return shapes.filter((shape, index) => index > 0 && String(shape) !== String(shapes[index - 1])).length;
}

/** Whether windows follow the first one; recurring work that was said to be completed is over. */
export function comesAgain(recurs: Maintenance["recurs"], state: Announcement["state"] | undefined): boolean {
  return recurs !== undefined && state !== "completed";
}
