import type { PartOf } from "#render/languages/translation.ts";
import { endingIn, listedIn, type PunctuationVocabulary } from "#render/punctuation-vocabulary.ts";

/** `text` as it stands within a sentence: French has no capitals there. */
export function withinFrench(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `de GitHub`, but `d’Example Shop`. */
export function ofFrench(name: string): string {
  return /^[aeiouàâäéèêëîïôöùûü]/i.test(name) ? `d’${name}` : `de ${name}`;
}

export const frenchPunctuation: PartOf<PunctuationVocabulary> = {
  moment: (day, time) => `${day}, ${time}`,
  labelled: (label, text) => `${label}\u00a0: ${text}`,
  sentence: endingIn("."),
  sentences: (sentences) => sentences.join(" "),
  names: listedIn("fr"),
  things: (things) => things.join("\u00a0; "),
};
