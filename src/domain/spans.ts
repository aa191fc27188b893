import { statusIn } from "#domain/component-status.ts";
import { maintenanceStatuses } from "#domain/maintenance-phase.ts";
import { concerning } from "#domain/site-index.ts";
import { stagesOf } from "#domain/stages.ts";
import type { ComponentStatus } from "#model/component.ts";
import type { Incident } from "#model/incident.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { Site } from "#model/site.ts";

/** A stretch of time in which a component was not operational; milliseconds since 1970, the end not included. */
export interface Span {
  readonly from: number;
  /** Infinity while it lasts. */
  readonly to: number;
  readonly status: ComponentStatus;
  /** The incident it belongs to; planned work has none. */
  readonly incident?: string;
}

const known = new WeakMap<Site, Map<string, readonly Span[]>>();

/**
 * When a component was not operational, with hindsight: `ended` of a resolution counts from when the impact ended, not
 * from when that was said. Spans of several incidents may overlap. Found once for each site value.
 */
export function spansOf(site: Site, componentId: string): readonly Span[] {
  const bySite = known.get(site) ?? new Map<string, readonly Span[]>();
  known.set(site, bySite);
  let spans = bySite.get(componentId);
  if (spans === undefined) {
    const { incidents, maintenances } = concerning(site, componentId);
    spans = [
      ...incidents.flatMap((incident) => incidentSpans(incident, componentId)),
      ...maintenances.flatMap((maintenance) => maintenanceSpans(maintenance, componentId)),
    ];
    bySite.set(componentId, spans);
  }
  return spans;
}

function incidentSpans(incident: Incident, componentId: string): Span[] {
  const spans: Span[] = [];
  let next = Number.POSITIVE_INFINITY;
  let ended: Date | undefined;
  // From the newest stage back: how long a fault lasted is only known from the words that closed it.
  for (const { from: said, update, statuses, over } of stagesOf(incident).reverse()) {
    const ends = update?.status === "resolved" ? update.ended : undefined;
    ended = over ? (ended ?? ends) : undefined;
    const from = over && ended !== undefined ? Math.min(ended.getTime(), said.getTime()) : said.getTime();
    const status = statusIn(statuses, componentId);
    if (status !== "operational" && from < next) spans.unshift({ from, to: next, status, incident: incident.id });
    next = Math.min(next, from);
  }
  return spans;
}

function maintenanceSpans(maintenance: Maintenance, componentId: string): Span[] {
  const windows = [maintenance.window, ...maintenance.updates.flatMap(({ window }) => window ?? [])];
  const turns = [...maintenance.updates.map(({ at }) => at), ...windows.flatMap(({ start, end }) => [start, end])]
    .map((at) => at.getTime())
    .sort((a, b) => a - b);
  const spans: Span[] = [];
  for (const [index, from] of turns.entries()) {
    const status = statusIn(maintenanceStatuses(maintenance, new Date(from)), componentId);
    const to = turns[index + 1] ?? Number.POSITIVE_INFINITY;
    if (status !== "operational" && from < to) spans.push({ from, to, status });
  }
  return spans;
}
