import { characterOf } from "#policy/entities.ts";

/** Letters of other scripts that look like Latin ones, and those that they look like. */
const lookalikes = new Map([
  ...pairs("аАвВсСеЕһНіІјЈкКМоОрРѕЅԛтТѵԝхХуУԁ", "aABBcCeEhHiIjJkKMoOpPsSqtTvwxXyYd"),
  ...pairs("αΑΒεΕΗιΙκΚΜνΝοΟρΡτΤυχΧΥΖ", "aABeEHiIkKMvNoOpPtTuxXYZ"),
  ...pairs("ıɑɡɩ", "iagi"),
]);

/** What no reader sees inside a word: soft hyphens, joiners, selectors of variants. */
const hidden = /(?:[\u00ad\u180e\u200b-\u200d\u2060-\u2064\ufeff]|\u034f|\p{Variation_Selector}){1,99}/u;
/** Tags that divide nothing on the page; those that begin a line or a cell stay. */
const tag =
  /<\/?(?!(?:br|p|div|hr|li|ul|ol|t[dhr]|table|h[1-6]|pre|blockquote|section|article|d[dlt])\b)[a-z][a-z0-9-]{0,19}(?:[\s/][^<>]{0,400})?>/u;
/** Marks of Markdown within a word: `se**cu**rity`, `sec[ur](…)ity`. */
const marks =
  /(?<=[\p{L}\]])(?:\*{1,3}|~~)(?=\p{L})|(?<=\p{L})\[(?=[\p{L}\]])|(?<=[\p{L}[])\]\([ \t]{0,2048}\)(?=\p{L})/u;
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,17});/u;
/** Letters that were drawn bold or joined: each stands for one or more plain ones. */
const styled = /[\u{1d400}-\u{1d7ff}\ufb00-\ufb06]{1,99}/u;

/** What a text has that needs a look; most have none of it. */
const unusual =
  /[&<*~[\u00ad\u0131\u017f\u0250-\u02af\u0370-\u03ff\u0400-\u052f\u180e\u200b-\u200d\u2060-\u2064\u2160-\u217f\u24b6-\u24e9\ufb00-\ufb06\ufeff\uff01-\uff5e\u{1d400}-\u{1d7ff}]|\u034f|\p{Variation_Selector}/u;
const disguise = new RegExp([hidden, tag, marks, entity, styled].map(({ source }) => source).join("|"), "giu");
/** A text with more of them is none that anybody reads; what follows is judged as it is written. */
const mostDisguises = 100_000;

/** A text in plain letters, and for each of its characters where it stands in the written text. */
export interface PlainLetters {
  readonly text: string;
  /** Where the written form of the character at `index` begins. */
  offsetOf(index: number): number;
  /** Where it ends. */
  endOf(index: number): number;
}

/** A stretch of the plain text, from `at` on, and the one of the written text that it stands for. */
interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Whether each of its characters stands for one. */
  readonly even: boolean;
}

/**
 * Brings letters that look like Latin ones to these and leaves out what cannot be seen, so that a phrase is found
 * however it is disguised. A text in another script changes into nonsense of the same length, as a phrase in it does.
 */
export function plainLetters(written: string): PlainLetters {
  if (!unusual.test(written)) return { text: written, offsetOf: (index) => index, endOf: (index) => index + 1 };
  // Each rule asks for the same text, one after the other.
  if (latest?.written !== written) latest = { written, plain: undisguised(written) };
  return latest.plain;
}

let latest: { readonly written: string; readonly plain: PlainLetters } | undefined;

function undisguised(written: string): PlainLetters {
  const alike = latinLetters(written);
  const pieces: string[] = [];
  const stretches: Stretch[] = [];
  let at = 0;
  let kept = 0;
  const take = (piece: string, from: number, to: number, even: boolean) => {
    if (piece === "") return;
    pieces.push(piece);
    stretches.push({ at, from, to, even });
    at += piece.length;
  };
  let found = 0;
  for (const { 0: mark, index } of alike.matchAll(disguise)) {
    const piece = shownAs(mark);
    if (piece === undefined) continue;
    take(alike.slice(kept, index), kept, index, true);
    kept = index + mark.length;
    take(piece, index, kept, false);
    if (++found === mostDisguises) break;
  }
  take(alike.slice(kept), kept, alike.length, true);
  const stretchOf = (index: number) =>
    stretches[lastUpTo(stretches, index)] ?? { at, from: kept, to: kept, even: true };
  return {
    text: pieces.join(""),
    offsetOf(index) {
      const stretch = stretchOf(index);
      return stretch.even ? stretch.from + index - stretch.at : stretch.from;
    },
    endOf(index) {
      const stretch = stretchOf(index);
      return stretch.even ? stretch.from + index - stretch.at + 1 : stretch.to;
    },
  };
}

/** The plain form of a disguise; undefined where it is none after all. */
function shownAs(mark: string): string | undefined {
  if (mark.startsWith("&")) {
    const character = characterOf(mark);
    if (character === undefined) return undefined;
    return hidden.test(character) ? "" : latinLetters(character).normalize("NFKC");
  }
  return styled.test(mark) ? mark.normalize("NFKC") : "";
}

/** The code of the Latin letter that each character looks like; of most its own. */
const latin = Uint16Array.from({ length: 0x1_0000 }, (_, code) => code);
for (const [letter, plain] of lookalikes) latin[letter.charCodeAt(0)] = plain.charCodeAt(0);
for (const [first, last] of [
  [0x017f, 0x017f],
  [0x2160, 0x217f],
  [0x24b6, 0x24e9],
  [0xff01, 0xff5e],
] as const) {
  for (let code = first; code <= last; code++) {
    const plain = String.fromCharCode(code).normalize("NFKC");
    if (plain.length === 1) latin[code] = plain.charCodeAt(0);
  }
}

/** The text with each letter that looks like a Latin one exchanged for it; as long as it was. */
function latinLetters(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = latin[text.charCodeAt(at)] ?? 0;
  return decoder.decode(codes);
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true });

/** The index of the last stretch that begins at `index` or before. */
function lastUpTo(stretches: readonly Stretch[], index: number): number {
  let low = 0;
  for (let high = stretches.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.at ?? 0) <= index) low = middle;
    else high = middle;
  }
  return low;
}

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((letter, index) => [letter, to.charAt(index)]);
}
