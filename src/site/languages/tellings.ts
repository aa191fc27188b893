import { languageName } from "#render/language-name.ts";
import { isToldIn, languages, wholeLinkIn } from "#site/site.ts";

/** One page in one language. */
export interface Telling {
  readonly language: string;
  /** What its readers call the language. */
  readonly name: string;
  readonly address: string;
}

/** The languages in which the page at `path` is told, this one included; one language alone is not worth a word. */
export function tellings(path: string): readonly Telling[] {
  const told = languages.filter((language) => isToldIn(language, path));
  if (told.length < 2) return [];
  return told.map((language) => ({ language, name: languageName(language), address: wholeLinkIn(language, path) }));
}
