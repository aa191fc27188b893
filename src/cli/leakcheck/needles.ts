/** Words that must stand nowhere. */
export interface Needle {
  /** What they are, without saying them: “the title of embargoed folder 1”. */
  readonly name: string;
  /** Folded. */
  readonly letters: string;
}

/** A needle that was found, and where in the folded text. */
export interface Stitch {
  readonly needle: Needle;
  readonly index: number;
}

/** Finds needles in folded text, each once, forwards and backwards. */
export type Sieve = (folded: string) => readonly Stitch[];

const pairOf = (text: string, at: number) => ((text.charCodeAt(at) & 255) << 8) | (text.charCodeAt(at + 1) & 255);

/**
 * One pass for all needles: pairs of letters that begin none are passed over, the others are looked up by as many
 * letters as the shortest needle has.
 */
export function sieveOf(needles: readonly Needle[]): Sieve {
  const spelt = needles.flatMap((needle) =>
    [needle.letters, [...needle.letters].reverse().join("")].map((letters) => ({ needle, letters })),
  );
  const length = Math.min(...spelt.map(({ letters }) => letters.length));
  const begins = new Uint8Array(65_536);
  for (const { letters } of spelt) begins[pairOf(letters, 0)] = 1;
  const byStart = Map.groupBy(spelt, ({ letters }) => letters.slice(0, length));

  return (folded) => {
    const found = new Map<Needle, number>();
    for (let index = 0; index + length <= folded.length; index += 1) {
      if (begins[pairOf(folded, index)] === 0) continue;
      for (const { needle, letters } of byStart.get(folded.slice(index, index + length)) ?? []) {
        if (!found.has(needle) && folded.startsWith(letters, index)) found.set(needle, index);
      }
    }
    return [...found].map(([needle, index]) => ({ needle, index }));
  };
}
