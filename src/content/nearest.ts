/** How many letters must be put in, taken out, changed or swapped with the next one to make `b` of `a`. */
export function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    rows.push(current);
    for (let column = 1; column <= b.length; column += 1) {
      const changed = cell(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let least = Math.min(changed, cell(row - 1, column) + 1, cell(row, column - 1) + 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped && row > 1 && column > 1) least = Math.min(least, cell(row - 2, column - 2) + 1);
      current.push(least);
    }
  }
  return cell(a.length, b.length);
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

/** The known name that is nearest to `written`, where no other is as near. */
export function onlyNearest(written: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const near = nearest(written, names);
  if (near === undefined) return undefined;
  const far = distance(bare(written), bare(near));
  return names.some((name) => name !== near && distance(bare(written), bare(name)) <= far) ? undefined : near;
}
