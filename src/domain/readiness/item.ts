import { type About, type CheckId, readinessChecks } from "#domain/readiness/checks.ts";
import type { Place } from "#model/place.ts";
import { type ReadinessState, readinessStates } from "#model/readiness.ts";

export { type ReadinessState, readinessStates };

/** What one check found. */
export interface Verdict {
  readonly state: ReadinessState;
  /** What was found, a sentence without its full stop. */
  readonly what: string;
  /** How to mend it, a sentence without its full stop; empty where nothing is to be mended. */
  readonly mend: string;
}

/** One line of readiness; its place is where the setting stands that it is about. */
export interface ReadinessItem extends Verdict {
  readonly id: CheckId;
  readonly about: About;
  readonly place: Place;
}

export const ok = (what: string): Verdict => ({ state: "ok", what, mend: "" });
export const warn = (what: string, mend: string): Verdict => ({ state: "warn", what, mend });
export const fail = (what: string, mend: string): Verdict => ({ state: "fail", what, mend });
export const unknown = (what: string, mend: string): Verdict => ({ state: "unknown", what, mend });

/** What the check `id` found about what stands at `place`. */
export function itemOf(id: CheckId, place: Place, verdict: Verdict): ReadinessItem {
  return { id, about: readinessChecks[id].about, place, ...verdict };
}

/** Worst first; what is equally bad stays in the order of the checks. */
export function worstFirst(items: readonly ReadinessItem[]): ReadinessItem[] {
  return items.toSorted((a, b) => readinessStates.indexOf(a.state) - readinessStates.indexOf(b.state));
}
