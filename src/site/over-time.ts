import { newestWords } from "#domain/clock.ts";
import { namedIn } from "#domain/site-index.ts";
import { type Span, spansOf } from "#domain/spans.ts";
import { endOf } from "#domain/timeline.ts";
import type { ComponentStatus } from "#model/component.ts";
import type { Incident } from "#model/incident.ts";
import { now, site } from "#site/site.ts";
import { reaches } from "#site/strip.ts";

/** How wide the bar of a whole incident is drawn. */
export const barWidth = 1_000;

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
    .map(({ id, name }) => ({ name, spans: spansOf(site, id).filter((span) => span.incident === incident.id) }))
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
  const height = reaches[status];
  return `M${left} ${20 - height}H${Math.max(place(to), left + 6)}V20H${left}z`;
}
