import type { PartOf } from "#render/languages/translation.ts";
import { endingIn, listedIn, type PunctuationVocabulary } from "#render/punctuation-vocabulary.ts";

/** Nouns keep their capital within a sentence; these first words of states and remarks are none. */
const notNouns = /^(?:Abgesagt|Behoben|Betriebsbereit|Eingeschränkte|Geplant|In|Schwerer)\b/;

/** `text` as it stands within a sentence: `Eingeschränkte Leistung` begins small there, `Teilausfall` does not. */
export function withinGerman(text: string): string {
  return notNouns.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A length after a preposition that asks for the dative: `nach 2 Tagen`. */
export function dativeOf(length: string): string {
  return length.replace(/(?<=\d )(?:Tage|Jahre)(?!\p{L})/gu, "$&n");
}

export const germanPunctuation: PartOf<PunctuationVocabulary> = {
  moment: (day, time) => `${day}, ${time}`,
  labelled: (label, text) => `${label}: ${text}`,
  sentence: endingIn("."),
  sentences: (sentences) => sentences.join(" "),
  names: listedIn("de"),
  things: (things) => things.join("; "),
};
