const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
// Tables before Unicode 15.1 part Indic conjuncts, and nobody knows which table a network counts by.
const partedByOlderTables = /[\p{M}\u200d]\p{Lo}/gu;

/** How many characters readers see in `text`, and rather one too many where networks may count differently. */
export function graphemeLength(text: string): number {
  let length = 0;
  for (const { segment } of graphemes.segment(text)) length += 1 + (segment.match(partedByOlderTables)?.length ?? 0);
  return length;
}
