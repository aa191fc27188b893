import { worst } from "#domain/component-status.ts";
import { type Span, spansOf } from "#domain/spans.ts";
import type { ComponentStatus } from "#model/component.ts";
import type { Policy } from "#model/policy.ts";
import type { Site } from "#model/site.ts";

const minute = 60_000;
const dayLength = 86_400_000;

/** One day of a component, by UTC. */
export interface DaySummary {
  /** `2026-03-14` */
  readonly day: string;
  readonly worst: ComponentStatus;
  /** Minutes that count as down in the uptime: each weighed by its status, overlapping incidents once. */
  readonly downMinutes: number;
  /** Minutes in which an incident kept it below operational, whatever they weigh. */
  readonly affectedMinutes: number;
  /** Ids of the incidents that touched it, oldest first. */
  readonly incidents: readonly string[];
  /** Whether the component was there on that day: not before its `since`, not after it was retired. */
  readonly counted: boolean;
}

/**
 * The part of the time from `from` until `to` in which a component was up, 0 to 1.
 *
 * Each moment counts with the weight that policy.uptime gives to the worst status that any incident gave the component
 * then; overlapping incidents count once, planned work and exercises never. Time before the component's `since` and
 * after it was retired is left out; of no time at all the answer is 1.
 */
export function uptimeOf(site: Site, componentId: string, from: Date, to: Date): number {
  const [start, end] = lifeOf(site, componentId);
  const first = Math.max(from.getTime(), start);
  const last = Math.min(to.getTime(), end);
  if (first >= last) return 1;
  return 1 - measure(spansOf(site, componentId), first, last, site.settings.policy.uptime).down / (last - first);
}

/** The last `days` days by UTC up to the day of `now`, oldest first; of today only what has passed. */
export function daysOf(site: Site, componentId: string, days: number, now: Date): DaySummary[] {
  const today = Math.floor(now.getTime() / dayLength);
  const byDay = Array.from({ length: days }, (): Span[] => []);
  const first = today - days + 1;
  for (const span of spansOf(site, componentId)) {
    const from = Math.max(Math.floor(span.from / dayLength) - first, 0);
    const to = Math.min(Math.ceil(Math.min(span.to, now.getTime()) / dayLength) - first, days);
    for (let index = from; index < to; index++) byDay[index]?.push(span);
  }
  const life = lifeOf(site, componentId);
  return byDay.map((spans, index) => daySummary(site, spans, (first + index) * dayLength, now.getTime(), life));
}

function daySummary(site: Site, spans: readonly Span[], start: number, now: number, life: Life): DaySummary {
  const from = Math.max(start, life[0]);
  const to = Math.min(start + dayLength, now, life[1]);
  const counted = from < Math.min(start + dayLength, life[1]);
  const there = spans.filter((span) => span.from < to && span.to > from);
  const { down, affected } = measure(there, from, to, site.settings.policy.uptime);
  return {
    day: new Date(start).toISOString().slice(0, 10),
    worst: worst(there.map(({ status }) => status)),
    downMinutes: down / minute,
    affectedMinutes: affected / minute,
    incidents: [...new Set(there.flatMap(({ incident }) => incident ?? []))],
    counted,
  };
}

type Life = readonly [from: number, to: number];

function lifeOf(site: Site, componentId: string): Life {
  const component = site.settings.components.find(({ id }) => id === componentId);
  return [
    component?.since === undefined ? Number.NEGATIVE_INFINITY : Date.parse(`${component.since}T00:00:00Z`),
    component?.retired === undefined ? Number.POSITIVE_INFINITY : Date.parse(`${component.retired}T00:00:00Z`),
  ];
}

/** How many milliseconds of `from`…`to` count as down, and how many were affected at all. */
function measure(spans: readonly Span[], from: number, to: number, weights: Policy["uptime"]) {
  const turns: { at: number; status: ComponentStatus; step: 1 | -1 }[] = [];
  for (const span of spans) {
    if (span.incident === undefined || span.from >= to || span.to <= from) continue;
    turns.push({ at: Math.max(span.from, from), status: span.status, step: 1 });
    turns.push({ at: Math.min(span.to, to), status: span.status, step: -1 });
  }
  turns.sort((a, b) => a.at - b.at);

  const open = { operational: 0, under_maintenance: 0, degraded_performance: 0, partial_outage: 0, major_outage: 0 };
  let down = 0;
  let affected = 0;
  let since = from;
  for (const { at, status, step } of turns) {
    const length = at - since;
    const heaviest = Math.max(
      open.major_outage > 0 ? weights.majorOutage : 0,
      open.partial_outage > 0 ? weights.partialOutage : 0,
      open.degraded_performance > 0 ? weights.degradedPerformance : 0,
    );
    down += length * heaviest;
    if (open.major_outage + open.partial_outage + open.degraded_performance > 0) affected += length;
    open[status] += step;
    since = at;
  }
  return { down, affected };
}
