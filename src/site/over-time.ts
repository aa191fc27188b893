import { newestWords } from "#domain/clock.ts";
import { namedIn } from "#domain/site-index.ts";
import { type Span, spansOf } from "#domain/spans.ts";
import { endOf } from "#domain/timeline.ts";
import type { ComponentStatus } from "#model/component.ts";
import type { Incident } from "#model/incident.ts";
import { now, site } from "#site/site.ts";

/** How wide the bar of a whole incident is drawn. */
export const barWidth = 1_000;

/** How high a stretch is drawn, out of 20: steps that can be told apart without their colours, too. */
const heights: Readonly<Record<ComponentStatus, number>> = {
  operational: 0,
  under_maintenance: 4,
  degraded_performance: 8,
  partial_outage: 14,
  major_outage: 20,
};

/** The stretches of each component by their incident, found once. */
const known = new Map<string, Map<string | undefined, Span[]>>();

function spansIn(incident: string, componentId: string): readonly Span[] {
  const byIncident = known.get(componentId) ?? Map.groupBy(spansOf(site, componentId), (span) => span.incident);
  known.set(componentId, byIncident);
  return byIncident.get(incident) ?? [];
}

/** A stretch in which a component was not operational; without an end while it lasts. */
export interface Stretch {
  readonly status: ComponentStatus;
  readonly from: Date;
  readonly to?: Date;
}

/** One component through an incident, as words and as lines to draw. */
export interface Course {
  readonly name: string;
  readonly stretches: readonly Stretch[];
  readonly lines: readonly { readonly status: ComponentStatus; readonly path: string }[];
}

/** What an incident did to each component that it names, from its start until its end or the newest words on the page. */
export function coursesOf(incident: Incident): Course[] {
  const named = namedIn(incident);
  return site.settings.components
    .filter(({ id }) => named.has(id))
    .map(({ id, name }) => ({ name, spans: spansIn(incident.id, id) }))
    .filter(({ spans }) => spans.length > 0)
    .map(({ name, spans }) => ({
      name,
      stretches: spans.map(stretchOf),
      lines: spans.map((span) => ({ status: span.status, path: lineOf(span, incident) })),
    }));
}

function stretchOf({ status, from, to }: Span): Stretch {
  return { status, from: new Date(from), ...(Number.isFinite(to) && { to: new Date(to) }) };
}

function lineOf({ from, to, status }: Span, incident: Incident): string {
  const start = incident.started.getTime();
  const end = (endOf(incident) ?? newestWords(site) ?? now).getTime();
  const place = (at: number) => Math.round(((Math.min(at, end) - start) / Math.max(end - start, 1)) * barWidth);
  // A stretch that is too short to draw is drawn nevertheless.
  const left = Math.min(place(from), barWidth - 6);
  const height = heights[status];
  return `M${left} ${20 - height}H${Math.max(place(to), left + 6)}V20H${left}z`;
}
