import type { PartOf } from "#render/languages/translation.ts";
import { endingIn, listedIn, type PunctuationVocabulary } from "#render/punctuation-vocabulary.ts";

/** `text` as it stands within a sentence: Spanish has no capitals there. */
export function withinSpanish(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export const spanishPunctuation: PartOf<PunctuationVocabulary> = {
  moment: (day, time) => `${day}, ${time}`,
  labelled: (label, text) => `${label}: ${text}`,
  sentence: endingIn("."),
  sentences: (sentences) => sentences.join(" "),
  names: listedIn("es"),
  things: (things) => things.join("; "),
};
