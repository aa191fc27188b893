import { asideFromAddresses } from "#render/social/web-addresses.ts";

// X counts by the table "config v3": these code points count one, all others two, and each address 23.
const single = (point: number) =>
  point <= 4351 ||
  (point >= 8192 && point <= 8205) ||
  (point >= 8208 && point <= 8223) ||
  (point >= 8242 && point <= 8247);
const addressWeight = 23;
const emojiWeight = 2;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const emoji = /^\p{RGI_Emoji}$/v;

/** How long X takes `text` to be; a post may weigh 280. */
export function weightedLength(text: string): number {
  const { words, addresses } = asideFromAddresses(text.normalize("NFC"));
  return words.reduce((length, part) => length + wordsLength(part), addresses * addressWeight);
}

/** Emoji joined from several count in parts: which joins X knows depends on its version, and too long is refused. */
function wordsLength(text: string): number {
  let length = 0;
  for (const { segment } of graphemes.segment(text)) {
    for (const part of segment.split(/(\u200d)/)) length += emoji.test(part) ? emojiWeight : pointsLength(part);
  }
  return length;
}

function pointsLength(segment: string): number {
  let length = 0;
  for (const character of segment) length += single(character.codePointAt(0) ?? 0) ? 1 : 2;
  return length;
}
