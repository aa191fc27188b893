/** How a language joins what is already worded. */
export interface PunctuationVocabulary {
  /** `14 March 2026, 09:42 UTC`. */
  moment(day: string, time: string): string;
  /** `Impact: Major`. */
  labelled(label: string, text: string): string;
  /** What the writer did not end as a sentence, ended as one. */
  sentence(text: string): string;
  /** Whole sentences, one after the other. */
  sentences(sentences: readonly string[]): string;
  /** Names in a row: `Checkout, Search`. */
  names(names: readonly string[]): string;
  /** Things that may have commas of their own, in a row: `Checkout: partial outage; Search: operational`. */
  things(things: readonly string[]): string;
}

/** What ends sentences in the languages that are spoken here, with or without a bracket or quote behind it. */
const ended = /[.!?…。！？؟]["”’“»›」』)）]?$/u;

/** Says how sentences end that end in `stop`. */
export function endingIn(stop: string): (text: string) => string {
  return (text) => (ended.test(text) ? text : text + stop);
}

/** Lists names as `language` does in a sentence: `Checkout, Suche und Berichte`. */
export function listedIn(language: string): (names: readonly string[]) => string {
  const list = new Intl.ListFormat(language, { type: "conjunction" });
  return (names) => list.format(names);
}
