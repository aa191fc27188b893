import type { Problem } from "#model/place.ts";

/** One problem as the writer reads it: `file:line:col what. mend.` and, where there is more to read, a second line. */
export function formatProblem({ place, what, mend, see }: Problem): string {
  const more = see === undefined ? "" : `\n  See ${see}.`;
  return `${place.file}:${place.line}:${place.column} ${what}. ${mend}.${more}`;
}

/** By file, then line, then column: the order in which a writer mends. */
export function byPlace(a: { place: Problem["place"] }, b: { place: Problem["place"] }): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line || a.place.column - b.place.column;
}

/** The writer's mistakes, all at once. Its message is for the writer; nobody needs its stack. */
export class ContentError extends Error {
  override readonly name = "ContentError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPlace);
    super(sorted.map(formatProblem).join("\n"));
    this.problems = sorted;
  }
}
