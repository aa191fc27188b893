import type { Fix, Place, Problem } from "#model/place.ts";

/** What a rule found, before levels and silences are applied. */
export interface Remark {
  readonly place: Place;
  /** What is wrong, a sentence without its full stop. */
  readonly what: string;
  /** How to mend it, a sentence without its full stop. */
  readonly mend: string;
  /** Whether this one is advice only, whatever the rule's level. */
  readonly advice?: boolean;
  /** How a machine can mend it, where it can. */
  readonly fix?: Fix | undefined;
}

/** One thing that a rule found: an `error` ends the way, an `advice` is only shown. */
export type Finding = Problem & { readonly rule: string; readonly level: "advice" | "error" };

/** By file, then line, then column, then rule. */
export function inReadingOrder(a: Finding, b: Finding): number {
  return (
    compare(a.place.file, b.place.file) ||
    a.place.line - b.place.line ||
    a.place.column - b.place.column ||
    compare(a.rule, b.rule)
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
