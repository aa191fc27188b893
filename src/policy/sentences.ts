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
const parted = /[[\p{L}\p{N}\p{M}'’.,:\-]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+/gv;

/** How many words a text has; in scripts that do not part them by blanks, two characters are about one. */
export function countWords(text: string): number {
  const words = text.match(parted) ?? [];
  return words.filter((word) => /[\p{L}\p{N}]/u.test(word)).length + Math.ceil((text.match(dense)?.length ?? 0) / 2);
}
