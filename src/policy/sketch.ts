import { endOf } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { filesOf } from "#policy/subject.ts";

/** Of an incident no more than is needed to tell whether any rule of the whole site has to look at it. */
export interface Sketch {
  /** When readers first heard of it, and when it was over, if that was later; in milliseconds since 1970. */
  readonly first: number;
  /** Infinity as long as it lasts. */
  readonly last: number;
  readonly components: readonly string[];
  readonly related: readonly string[];
  /** Whether anything is silenced in it. */
  readonly silences: boolean;
}

export function sketchOf(incident: Incident): Sketch {
  const first = (incident.updates[0]?.at ?? incident.started).getTime();
  const end = endOf(incident);
  return {
    first,
    last: end === undefined ? Number.POSITIVE_INFINITY : Math.max(first, end.getTime()),
    components: Object.keys(incident.components),
    related: incident.related ?? [],
    silences: filesOf({ kind: "incident", is: incident }).some(({ silence }) => silence !== undefined),
  };
}

/**
 * Incidents that rules of the whole site must see. Every other one is over, silences nothing, and met no other on any
 * of its components, so that these rules find the same without it; unless it was published in other words.
 */
export function notable<Sketched extends { readonly sketch: Sketch }>(all: Iterable<Sketched>): Set<Sketched> {
  const found = new Set<Sketched>();
  const onComponent = new Map<string, Sketched[]>();
  for (const one of all) {
    const { last, silences, components } = one.sketch;
    if (silences || last === Number.POSITIVE_INFINITY) found.add(one);
    for (const component of components) {
      const there = onComponent.get(component);
      if (there === undefined) onComponent.set(component, [one]);
      else there.push(one);
    }
  }
  for (const there of onComponent.values()) meeting(there, found);
  return found;
}

/** Adds those of one component whose times touch another's. */
function meeting<Sketched extends { readonly sketch: Sketch }>(there: Sketched[], found: Set<Sketched>): void {
  there.sort((a, b) => a.sketch.first - b.sketch.first);
  let latest = Number.NEGATIVE_INFINITY;
  for (const [index, one] of there.entries()) {
    const { first, last } = one.sketch;
    const next = there[index + 1];
    if (first <= latest || (next !== undefined && next.sketch.first <= last)) found.add(one);
    latest = Math.max(latest, last);
  }
}
