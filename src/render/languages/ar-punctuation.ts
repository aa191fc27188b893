import { counted } from "#render/languages/counted.ts";
import type { PartOf } from "#render/languages/translation.ts";
import { endingIn, listedIn, type PunctuationVocabulary } from "#render/punctuation-vocabulary.ts";

/** Counts in Arabic, whose nouns follow the number in five ways; one and two are said without a digit. */
export function countedArabic(one: string, two: string, few: string, many: string, other: string) {
  return counted("ar", { zero: other, one, two, few, many, other });
}

/** Days as they stand after a preposition, where all lengths stand. */
export const arabicDays = countedArabic("يوم واحد", "يومين", "# أيام", "# يومًا", "# يوم");

export const arabicPunctuation: PartOf<PunctuationVocabulary> = {
  moment: (day, time) => `${day}، ${time}`,
  labelled: (label, text) => `${label}: ${text}`,
  sentence: endingIn("."),
  sentences: (sentences) => sentences.join(" "),
  names: listedIn("ar"),
  things: (things) => things.join("؛ "),
};
