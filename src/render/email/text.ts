import type { Letter } from "#render/email/letter.ts";
import { mailLines } from "#render/email/short-lines.ts";
import { toPlainText } from "#render/plain-text.ts";

/** The text part: made from the Markdown, and saying everything that the HTML part says. */
export function letterText(letter: Letter): string {
  const { spoken, wrong, actions } = letter;
  const { labelled } = spoken.words.marks;
  const paragraphs = [
    [letter.preheader, spoken.title, letter.posted].join("\n"),
    ...letter.notes,
    wrong && labelled(wrong.label, wrong.text),
    toPlainText(spoken.body, { base: letter.base }),
    letter.facts.map(({ label, text }) => labelled(label, text)).join("\n"),
    actions && [labelled(actions.label, "").trimEnd(), ...actions.items.map((item) => `- ${item}`)].join("\n"),
    letter.nextUpdate,
    `${labelled(letter.linkText, "").trimEnd()}\n${letter.link}`,
    "---",
    [letter.why, letter.questions].filter((line) => line !== undefined).join("\n"),
  ];
  const { choose, leave } = spoken.words.mail;
  const text = mailLines(paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== "").join("\n\n"));
  return `${text}\n\n${choose}\n${letter.preferences}\n${leave}\n${letter.unsubscribe}\n`;
}
