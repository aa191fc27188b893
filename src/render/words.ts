import { arabic } from "#render/languages/ar.ts";
import { german } from "#render/languages/de.ts";
import { english } from "#render/languages/en.ts";
import { spanish } from "#render/languages/es.ts";
import { french } from "#render/languages/fr.ts";
import { japanese } from "#render/languages/ja.ts";
import type { Translation } from "#render/languages/translation.ts";
import type { Vocabulary } from "#render/vocabulary.ts";

export type { Vocabulary } from "#render/vocabulary.ts";

/** A language that is spoken here is its files in `languages/` and one line below. */
export const translations: ReadonlyMap<string, Translation> = new Map([
  ["ar", arabic],
  ["de", german],
  ["es", spanish],
  ["fr", french],
  ["ja", japanese],
]);

const whole = new Map<string, Vocabulary>([["en", english]]);

/**
 * The fixed words in `language`: its own (`fr-ca`), else those of the language that it is a form of (`fr`), else
 * English. What a language has not worded yet is said in English, word by word.
 */
export function wordsFor(language: string): Vocabulary {
  const tag = language.toLowerCase();
  return wholeWords(tag) ?? wholeWords(tag.split("-")[0] ?? "") ?? english;
}

function wholeWords(tag: string): Vocabulary | undefined {
  const known = whole.get(tag);
  const translation = translations.get(tag);
  if (known !== undefined || translation === undefined) return known;

  const made: Vocabulary = completed(english, translation);
  whole.set(tag, made);
  return made;
}

/** `words`, key by key in the words of `own` where it has them. */
function completed<Words extends object>(words: Words, own: object): Words {
  const mine = new Map<string, unknown>(Object.entries(own));
  const said = Object.entries(words).map(([key, word]): [string, unknown] => {
    const translated = mine.get(key);
    if (translated === undefined) return [key, word];
    return [key, isGroup(word) && isGroup(translated) ? completed(word, translated) : translated];
  });
  return Object.fromEntries(said) as Words;
}

function isGroup(word: unknown): word is object {
  return typeof word === "object" && word !== null;
}
