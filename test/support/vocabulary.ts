/** One place in a vocabulary: its path and what stands there. */
export type Entry = readonly [path: string, word: unknown];

/** Every word and every sentence of `vocabulary`, by path. */
export function entriesOf(vocabulary: object, path = ""): Entry[] {
  return Object.entries(vocabulary).flatMap(([key, value]): Entry[] =>
    typeof value === "object" && value !== null ? entriesOf(value, `${path}${key}.`) : [[path + key, value]],
  );
}

/** What sentences are told here, so that it can be seen whether they say it. */
export const told = ["Aa1", "Bb2", "Cc3"] as const;

/** Sentences that count things; the others take words. */
const counting =
  /(?:Count|lastDays|daysAgo|troubledDays|noIncidentsWithin|wholeStory|allWorking|years|affectedComponents|openOf)$/;

/** What the sentence at `path` is told. */
export function toldTo(path: string): readonly unknown[] {
  if (path === "length") return [13, 47, 59];
  if (path === "componentIs") return [told[0], "partial_outage"];
  if (path.endsWith("uptimeOver")) return [told[0], 90];
  if (/^marks\.(?:names|things|sentences)$/.test(path)) return [told];
  return counting.test(path) ? [13, 47, 59] : told;
}

/** The word or the sentence that stands at `path`, said. */
export function sayIt(path: string, word: unknown): string {
  return typeof word === "function" ? String(word(...toldTo(path))) : String(word);
}

/** What of all that it was told a sentence has to repeat, by how many things it takes. */
export function toRepeat(path: string, takes: number): string[] {
  return toldTo(path)
    .slice(0, takes)
    .flat()
    .map(String)
    .filter((one) => one !== "partial_outage");
}
