import { english } from "#render/languages/en.ts";
import type { Vocabulary } from "#render/vocabulary.ts";

export type { Vocabulary } from "#render/vocabulary.ts";

/** A language that is spoken here is one file in `languages/` and one line below. */
const languages: ReadonlyMap<string, Vocabulary> = new Map([["en", english]]);

/** The fixed words in `language` (`pt-br` falls back to `pt`), in English where nobody has written them yet. */
export function wordsFor(language: string): Vocabulary {
  return languages.get(language) ?? languages.get(language.split("-")[0] ?? "") ?? english;
}
