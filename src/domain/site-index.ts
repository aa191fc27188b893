import type { Incident } from "#model/incident.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { Site } from "#model/site.ts";

/** What was said of one component, exercises left out. */
export interface Concerning {
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
}

const nothing: Concerning = { incidents: [], maintenances: [] };
const indexes = new WeakMap<Site, ReadonlyMap<string, Concerning>>();

/** The incidents and planned work that ever named a component, oldest first. Found once for each site value. */
export function concerning(site: Site, componentId: string): Concerning {
  let index = indexes.get(site);
  if (index === undefined) {
    index = indexOf(site);
    indexes.set(site, index);
  }
  return index.get(componentId) ?? nothing;
}

function indexOf(site: Site): ReadonlyMap<string, Concerning> {
  const index = new Map<string, { incidents: Incident[]; maintenances: Maintenance[] }>();
  const entry = (id: string) => {
    const found = index.get(id) ?? { incidents: [], maintenances: [] };
    index.set(id, found);
    return found;
  };
  for (const incident of site.incidents) {
    if (incident.exercise !== true) for (const id of namedIn(incident)) entry(id).incidents.push(incident);
  }
  for (const maintenance of site.maintenances) {
    if (maintenance.exercise !== true) for (const id of namedIn(maintenance)) entry(id).maintenances.push(maintenance);
  }
  return index;
}

/** The ids of all components that a subject names, in its opening facts or later. */
export function namedIn(subject: Incident | Maintenance): ReadonlySet<string> {
  const ids = new Set(Object.keys(subject.components));
  for (const update of subject.updates) for (const id of Object.keys(update.components ?? {})) ids.add(id);
  return ids;
}
