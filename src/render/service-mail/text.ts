import { mailLines } from "#render/email/short-lines.ts";
import type { SaidLetter } from "#render/service-mail/letter.ts";
import { wordsFor } from "#render/words.ts";

/** The text part; its first line says what the letter is. */
export function serviceText(letter: SaidLetter): string {
  const { labelled, things } = wordsFor(letter.language).marks;
  const linked = (text: string, address: string) => `${labelled(text, "").trimEnd()}\n${address}`;
  const paragraphs = [
    letter.title,
    letter.opening,
    letter.facts.map(({ label, items }) => labelled(label, things(items))).join("\n"),
    linked(letter.linkText, letter.link),
    ...letter.notes,
    "---",
    [linked(letter.page.text, letter.page.address), letter.questions].filter((line) => line !== undefined).join("\n"),
  ];
  return `${mailLines(paragraphs.filter((paragraph) => paragraph !== "").join("\n\n"))}\n`;
}
