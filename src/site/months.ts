import { windowAt } from "#domain/maintenance-phase.ts";
import type { Incident } from "#model/incident.ts";
import type { Maintenance } from "#model/maintenance.ts";
import { now, site } from "#site/site.ts";

/** What began in one month by UTC; lists are newest first. */
export interface Month {
  /** `2026-03` */
  readonly id: string;
  readonly start: Date;
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
}

const incidents = Map.groupBy(site.incidents, ({ started }) => monthOf(started));
const maintenances = Map.groupBy(site.maintenances, (maintenance) => monthOf(windowAt(maintenance, now).start));

/** Every month in which something began, the newest first. */
export const months: readonly Month[] = [...new Set([...incidents.keys(), ...maintenances.keys()])]
  .sort()
  .reverse()
  .map((id) => ({
    id,
    start: new Date(`${id}-01T00:00:00Z`),
    incidents: incidents.get(id)?.toReversed() ?? [],
    maintenances: maintenances.get(id)?.toReversed() ?? [],
  }));

/** `2026-03`, the month of `at` by UTC. */
export function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}
