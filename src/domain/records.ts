import type { Written } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** One file of content that was published, or is about to be, under the name that stays with it. */
export interface SiteRecord {
  /** `incidents/<id>`, `incidents/<id>/<stem>`, `incidents/<id>/postmortem`, `maintenances/<id>/…`, `notices/<id>`. */
  readonly id: string;
  readonly hash: string;
  readonly written: Written;
}

/** Every file of the site whose published form is frozen. */
export function recordsOf(site: Site): SiteRecord[] {
  const record = (id: string, written: Written): SiteRecord => ({ id, hash: written.hash, written });
  const incidents = site.incidents.flatMap((incident) => [
    record(`incidents/${incident.id}`, incident),
    ...incident.updates.map((update) => record(`incidents/${incident.id}/${update.id}`, update)),
    ...(incident.postmortem === undefined ? [] : [record(`incidents/${incident.id}/postmortem`, incident.postmortem)]),
  ]);
  const maintenances = site.maintenances.flatMap((maintenance) => [
    record(`maintenances/${maintenance.id}`, maintenance),
    ...maintenance.updates.map((update) => record(`maintenances/${maintenance.id}/${update.id}`, update)),
  ]);
  return [...incidents, ...maintenances, ...site.notices.map((notice) => record(`notices/${notice.id}`, notice))];
}
