import { spokenBy } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { Site } from "#model/site.ts";

/**
 * The part of the site that readers may see at `now`: without exercises and drafts, without what nobody has spoken
 * of yet, and without words that are dated later.
 *
 * @param exercises Whether exercises are seen all the same, as in the preview of a drill.
 */
export function publicSite(site: Site, now: Date, exercises = false): Site {
  const isForReaders = ({ exercise, draft }: Pick<Incident, "exercise" | "draft">) =>
    (exercises || exercise !== true) && draft !== true;
  return {
    ...site,
    incidents: site.incidents.filter(isForReaders).flatMap((incident) => spokenIncident(incident, now)),
    maintenances: site.maintenances.filter(isForReaders).flatMap((work) => spokenMaintenance(work, now)),
    notices: site.notices.filter((notice) => isForReaders(notice) && notice.at <= now),
    drills: site.drills.filter(({ at }) => at <= now),
    readiness: site.readiness.filter(({ at }) => at <= now),
  };
}

function spokenIncident(incident: Incident, now: Date): Incident[] {
  const updates = spokenBy(incident.updates, now);
  if (updates.length === 0) return [];
  const { postmortem, ...facts } = incident;
  return [{ ...facts, updates, ...(postmortem !== undefined && postmortem.at <= now && { postmortem }) }];
}

function spokenMaintenance(maintenance: Maintenance, now: Date): Maintenance[] {
  const updates = spokenBy(maintenance.updates, now);
  return updates.length === 0 ? [] : [{ ...maintenance, updates }];
}
