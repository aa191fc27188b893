import { statusIn } from "#domain/component-status.ts";
import { maintenanceStatuses } from "#domain/maintenance-phase.ts";
import { namedIn } from "#domain/site-index.ts";
import { type Stage, stagesOf } from "#domain/stages.ts";
import type { ComponentStatus } from "#model/component.ts";
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

const known = new WeakMap<Site, ReadonlyMap<string, readonly Span[]>>();

/**
 * When a component was not operational, with hindsight: `ended` of a resolution counts from when the impact ended, not
 * from when that was said. Spans of several incidents may overlap. Found once for each site value.
 */
export function spansOf(site: Site, componentId: string): readonly Span[] {
  let spans = known.get(site);
  if (spans === undefined) {
    spans = allSpans(site);
    known.set(site, spans);
  }
  return spans.get(componentId) ?? [];
}

function allSpans(site: Site): ReadonlyMap<string, readonly Span[]> {
  const all = new Map<string, Span[]>();
  const put = (id: string, spans: readonly Span[]) => {
    const there = all.get(id);
    if (there === undefined) all.set(id, [...spans]);
    else there.push(...spans);
  };
  for (const incident of site.incidents) {
    if (incident.exercise === true) continue;
    const stages = stagesOf(incident).reverse();
    for (const id of namedIn(incident)) put(id, incidentSpans(incident.id, stages, id));
  }
  for (const maintenance of site.maintenances) {
    if (maintenance.exercise === true) continue;
    for (const id of namedIn(maintenance)) put(id, maintenanceSpans(maintenance, id));
  }
  return all;
}

/** `stages` come newest first: how long a fault lasted is only known from the words that closed it. */
function incidentSpans(incident: string, stages: readonly Stage[], componentId: string): Span[] {
  const spans: Span[] = [];
  let next = Number.POSITIVE_INFINITY;
  let ended: Date | undefined;
  for (const { from: said, update, statuses, over } of stages) {
    const ends = update?.status === "resolved" ? update.ended : undefined;
    ended = over ? (ended ?? ends) : undefined;
    const from = over && ended !== undefined ? Math.min(ended.getTime(), said.getTime()) : said.getTime();
    const status = statusIn(statuses, componentId);
    if (status !== "operational" && from < next) {
      // The same status going on is the same span.
      const goesOn = spans.at(-1)?.status === status && spans.at(-1)?.from === next;
      const to = goesOn ? spans.pop()?.to : undefined;
      spans.push({ from, to: to ?? next, status, incident });
    }
    next = Math.min(next, from);
  }
  return spans.reverse();
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
