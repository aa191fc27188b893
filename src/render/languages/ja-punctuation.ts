import type { PartOf } from "#render/languages/translation.ts";
import { endingIn, listedIn, type PunctuationVocabulary } from "#render/punctuation-vocabulary.ts";

export const japanesePunctuation: PartOf<PunctuationVocabulary> = {
  moment: (day, time) => `${day} ${time}`,
  labelled: (label, text) => `${label}：${text}`,
  sentence: endingIn("。"),
  sentences: (sentences) => sentences.join(""),
  names: listedIn("ja"),
  things: (things) => things.join(" / "),
};
