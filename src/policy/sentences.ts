import type { Range } from "#policy/blocks.ts";

/** Sentences end at their marks, at blank lines, and where a heading, a row or an item of a list begins. */
const sentenceEnd =
  /[.!?…。！？]{1,20}["”’»)\]*_]{0,4}(?=\s|$)|[。！？]|\n[ \t]{0,400}(?=\n|$|[-*+#|>]|\d{1,9}[.)] )|:[ \t]{0,9}\n/gu;

/** The sentences of a text, without the marks that end them. One pass. */
export function sentencesIn(words: string): Range[] {
  const sentences: Range[] = [];
  let from = 0;
  const take = (to: number) => {
    if (/\S/u.test(words.slice(from, to))) sentences.push({ from, to });
  };
  for (const end of words.matchAll(sentenceEnd)) {
    take(end.index);
    from = end.index + end[0].length;
  }
  take(words.length);
  return sentences;
}

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
/** From its first letter or digit on, so that marks alone are no word. */
const parted =
  /[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]][[\p{L}\p{N}\p{M}'’.,:\-]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]{0,400}/gv;

/** How many words a text has; in scripts that do not part them by blanks, two characters are about one. */
export function countWords(text: string): number {
  return countOf(parted, text) + Math.ceil(countOf(dense, text) / 2);
}

/** How often a pattern is found, without keeping what it finds. */
function countOf(pattern: RegExp, text: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}

/** The sentence around a place of a text, as far as it matters: at most 300 characters to each side. */
export function sentenceAround(words: string, from: number, to: number): string {
  const before = words.slice(Math.max(0, from - 300), from);
  const after = words.slice(to, to + 300);
  const last = [...before.matchAll(sentenceEnd)].at(-1);
  const [next] = after.matchAll(sentenceEnd);
  return (
    before.slice(last === undefined ? 0 : last.index + last[0].length) +
    words.slice(from, to) +
    after.slice(0, next?.index)
  );
}
