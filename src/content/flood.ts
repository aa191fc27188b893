import { problemAt } from "#content/problem.ts";
import type { Problem } from "#model/place.ts";

/** More problems than these in one file tell the writer nothing new. */
const mostInOneFile = 100;

/** The problems in their order, but of each file the first hundred only, and then how many more there are. */
export function withoutFlood(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  const kept: Problem[] = [];
  const last = new Map<string, Problem>();
  for (const problem of problems) {
    const { file } = problem.place;
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    if (count > mostInOneFile) last.set(file, problem);
    else kept.push(problem);
  }
  return [
    ...kept,
    ...[...last.values()].map(({ place }) => restOf(place, (counts.get(place.file) ?? 0) - mostInOneFile)),
  ];
}

function restOf(place: Problem["place"], more: number): Problem {
  return problemAt(place, "", `this is the last of ${more} more problems in this file; mend those above first`);
}
