const mark = "…";
const blankOrStop = /[\s\p{P}\p{Cf}]+$/u;

/**
 * The longest beginning of `text`, in whole words and with a mark that more follows, that `fits`; undefined if not
 * even one word does. Words are those of `language`, so that text without blanks is cut where its readers would.
 */
export function cutWords(text: string, language: string, fits: (beginning: string) => boolean): string | undefined {
  const words = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
  const ends = [...words].map(({ index }) => index).filter((end) => end > 0);
  const beginnings = ends
    .map((end) => text.slice(0, end).replace(blankOrStop, ""))
    .filter((beginning) => beginning !== "");
  return beginnings.map((beginning) => beginning + mark).findLast(fits);
}
