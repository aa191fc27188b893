import { endingIn, type PunctuationVocabulary } from "#render/punctuation-vocabulary.ts";

export const englishPunctuation: PunctuationVocabulary = {
  moment: (day, time) => `${day}, ${time}`,
  labelled: (label, text) => `${label}: ${text}`,
  sentence: endingIn("."),
  sentences: (sentences) => sentences.join(" "),
  names: (names) => names.join(", "),
  things: (things) => things.join("; "),
};
