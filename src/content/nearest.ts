/** How many letters must be put in, taken out or changed to make `b` of `a` (Levenshtein). */
export function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...b].entries()) {
      const changed = (above[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(changed, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}

/** Lower case without hyphens and underscores, so that `next_update_by` is near to `nextUpdateBy`. */
const bare = (name: string) => name.toLowerCase().replaceAll(/[-_ ]/g, "");

/** The known name that was most likely meant by `written`, or undefined if none is near. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  if (written.length > 80) return undefined;
  let best: { name: string; far: number } | undefined;
  for (const name of known) {
    const far = distance(bare(written), bare(name));
    if (best === undefined || far < best.far) best = { name, far };
  }
  const bound = Math.max(1, Math.floor(bare(written).length / 3));
  return best !== undefined && best.far <= bound ? best.name : undefined;
}
