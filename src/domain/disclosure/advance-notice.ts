import { announcementsOf } from "#domain/announcements.ts";
import { releasedText, updatesOnRelease } from "#domain/disclosure/released-text.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Incident } from "#model/incident.ts";
import type { Site } from "#model/site.ts";

/** Under which name the ledger remembers who was told of a text before the public was; it names no codename. */
export function advanceId(text: string): string {
  return `advance/${text}`;
}

/**
 * The words of a disclosure as its security contacts read them before the public does: the newest of the released
 * text, under a name made of its hash. Undefined where nothing is said yet, or no time of publication is set.
 */
export function advanceNotice(settings: Site["settings"], incident: Incident): Announcement | undefined {
  const { publishAt, prenotifyAt = publishAt } = incident;
  const newest = updatesOnRelease(incident).at(-1);
  if (publishAt === undefined || prenotifyAt === undefined || newest === undefined) return undefined;
  const site: Site = {
    settings,
    incidents: [incident],
    maintenances: [],
    notices: [],
    templates: [],
    drills: [],
    readiness: [],
  };
  const said = announcementsOf(site, newest.at).at(-1);
  if (said === undefined) return undefined;
  const id = advanceId(releasedText(incident));
  const { previous: _, ...words } = said;
  const subject = { ...said.subject, id: id.replace("/", "-").slice(0, 20) };
  return { ...words, id, subject, path: "", at: prenotifyAt, latest: true, advance: { publicAt: publishAt } };
}
