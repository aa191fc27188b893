/** Letters of other scripts that look like Latin ones, and those that they look like. */
const lookalikes = new Map([
  ...pairs("аАвВсСеЕһНіІјЈкКМоОрРѕЅԛтТѵԝхХуУ", "aABBcCeEhHiIjJkKMoOpPsSqtTvwxXyY"),
  ...pairs("αΑΒεΕΗιΙκΚΜνΝοΟρΡτΤυχΧΥΖ", "aABeEHiIkKMvNoOpPtTuxXYZ"),
]);

/** What no reader sees inside a word: soft hyphens, joiners, selectors of variants. */
const hidden = /\u00ad|\u034f|\u200c|\u200d|[\u2061-\u2064]|\p{Variation_Selector}/u;
const unusual = new RegExp(`${hidden.source}|[\\uff01-\\uff5e\\u0370-\\u03ff\\u0400-\\u052f]`, "u");

/** A text in plain letters, and for each of its characters where it stands in the written text. */
export interface PlainLetters {
  readonly text: string;
  offsetOf(index: number): number;
}

/**
 * Brings letters that look like Latin ones to these and leaves out what cannot be seen, so that a phrase is found
 * however it is disguised. A text in another script changes into nonsense of the same length, as a phrase in it does.
 */
export function plainLetters(written: string): PlainLetters {
  if (!unusual.test(written)) return { text: written, offsetOf: (index) => index };
  const letters: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < written.length; at++) {
    const letter = written.charAt(at);
    if (hidden.test(letter)) continue;
    letters.push(lookalikes.get(letter) ?? halfWidth(letter));
    offsets.push(at);
  }
  return { text: letters.join(""), offsetOf: (index) => offsets[index] ?? written.length };
}

/** “Ａ” as “A”. */
function halfWidth(letter: string): string {
  const code = letter.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : letter;
}

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter, index) => [letter, to.charAt(index)]);
}
