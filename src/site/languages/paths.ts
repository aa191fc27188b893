import { isTold } from "#domain/in-language.ts";
import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { isOngoing } from "#domain/timeline.ts";
import type { Site } from "#model/site.ts";

/** Pages that stand in every language: they say how it is now, and what we promise. */
const standing = new Set([
  ...["", "history/", "maintenances/", "notices/", "postmortems/", "channels/", "policy/", "subscribe/", "privacy/"],
  ...["rss.xml", "atom.xml", "feed.json"],
]);

/**
 * Which paths there are in a language that is not the site's first: what stands, what is current at `now`, and what
 * was translated. History that nobody translated is told in its own language alone.
 */
export function languagePaths(site: Site, now: Date): (language: string, path: string) => boolean {
  const current = new Set([
    ...site.incidents.filter((incident) => isOngoing(incident, now)).map(({ id }) => `incidents/${id}/`),
    ...site.maintenances
      .filter((work) => !["completed", "cancelled"].includes(maintenancePhase(work, now).state))
      .map(({ id }) => `maintenances/${id}/`),
    ...site.settings.components.map(({ id }) => `components/${id}/`),
  ]);
  const told = new Map(site.settings.languages.map((language) => [language, toldIn(site, language)]));
  return (language, path) => {
    const page = path.replace(/[?#].*$/, "");
    return standing.has(page) || current.has(page) || told.get(language)?.has(page) === true;
  };
}

function toldIn(site: Site, language: string): ReadonlySet<string> {
  const below = (room: string, items: readonly Parameters<typeof isTold>[0][]) =>
    items.filter((item) => isTold(item, language)).map(({ id }) => `${room}/${id}/`);
  return new Set([
    ...below("incidents", site.incidents),
    ...below("maintenances", site.maintenances),
    ...below("notices", site.notices),
  ]);
}
