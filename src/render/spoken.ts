import type { Announcement } from "#model/announcement.ts";
import { cleanText, oneLine } from "#render/clean-text.ts";
import { datedTitle } from "#render/dates.ts";
import { type Vocabulary, wordsFor } from "#render/words.ts";

/** An announcement's words as one medium says them: all in one language. */
export interface Spoken {
  readonly language: string;
  readonly words: Vocabulary;
  readonly plainTitle: string;
  /** The title with its date. */
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

const rightToLeft: ReadonlySet<string> = new Set("ar ckb dv fa he ps sd ug ur yi".split(" "));

/** The direction that text in `language` runs, for `dir` attributes. */
export function directionOf(language: string): "ltr" | "rtl" {
  return rightToLeft.has(language.split("-")[0] ?? "") ? "rtl" : "ltr";
}

/** The words in `language`, or in the language they were first written in where nobody has translated them. */
export function spokenIn(announcement: Announcement, language: string): Spoken {
  const translated = announcement.words[language];
  const spoken = translated === undefined ? announcement.language : language;
  const { title, body } = translated ?? announcement.words[spoken] ?? { title: announcement.title, body: "" };
  const plainTitle = oneLine(title);
  return {
    language: spoken,
    words: wordsFor(spoken),
    plainTitle,
    title: datedTitle(plainTitle, announcement.subject.date, spoken),
    body: cleanText(body),
  };
}
