/** The name among `names` that `typed` was probably meant to be, or undefined if none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.ceil(typed.length / 3) + 1;
  for (const name of names) {
    const steps = stepsBetween(typed, name);
    if (steps < least) [best, least] = [name, steps];
  }
  return best;
}

/** How many letters must be put in, left out or exchanged. */
function stepsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchange = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
