const mark = "…";
const blankOrStop = /[\s\p{P}\p{Cf}]+$/u;

/**
 * The longest beginning of `text`, in whole words of `language` and with a mark that more follows, that `fits`;
 * undefined if not even one word does. `fits` must be true for what is shorter than something that fits. Of long texts
 * no more than `most` characters are looked at.
 */
export function cutToFit(
  text: string,
  language: string,
  fits: (beginning: string) => boolean,
  most: number,
): string | undefined {
  const words = new Intl.Segmenter(language, { granularity: "word" }).segment(wholeCharacters(text, most));
  // What the last segment says may be half a word: only beginnings of segments are ends of words.
  const ends = [...words].map(({ index }) => index);
  const beginning = (count: number) => text.slice(0, ends[count]).replace(blankOrStop, "") + mark;
  let fitting = 0;
  let tooMany = ends.length;
  while (tooMany - fitting > 1) {
    const count = Math.floor((fitting + tooMany) / 2);
    if (fits(beginning(count))) fitting = count;
    else tooMany = count;
  }
  return fitting === 0 || beginning(fitting) === mark ? undefined : beginning(fitting);
}

/** No character that readers see as one is longer, or nobody reads it. */
const longestCharacter = 64;
const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The beginning of `text`, at most so long, that does not end within a character. */
function wholeCharacters(text: string, most: number): string {
  const within = characters.segment(text.slice(0, most + longestCharacter)).containing(most);
  return within === undefined ? text.slice(0, most) : text.slice(0, within.index);
}
