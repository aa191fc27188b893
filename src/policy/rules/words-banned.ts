import { saying } from "#policy/example.ts";
import { hollowPhrases, offendingPhrases, phrase, phrasesIn } from "#policy/phrases.ts";
import type { SubjectRule } from "#policy/rule.ts";

export const wordsBanned: SubjectRule = {
  id: "words/banned",
  why: "Some phrases were said so often by people who did not mean them that readers hear the opposite. Others make the reader the culprit.",
  good: saying("Somebody read the names of 120 customers. We have closed the hole and are writing to each of them."),
  bad: saying("Somebody read the names of 120 customers. We take the security of your data very seriously."),
  level: "error",
  judges: "style",
  source:
    "Spearhead Systems' security incident process on “We take security very seriously”; M. E. Kabay, CSIRT Management, on irritating phrases",
  *check(subject, { settings }) {
    const { banned, allowed } = settings.policy.words;
    const own = banned.map(phrase);
    const free = allowed.map(phrase);
    for (const { language, prose, placeAt } of subject.passages) {
      const english = language.startsWith("en");
      const lists = [
        { list: [...own, ...(english ? offendingPhrases : [])], advice: false },
        { list: english ? hollowPhrases : [], advice: true },
      ];
      for (const { list, advice } of lists) {
        for (const { text, from } of phrasesIn(prose.words, list, free)) {
          yield {
            place: placeAt(from),
            what: advice
              ? `“${text}” tells readers nothing`
              : `“${text}” is a phrase that readers do not believe or do not forgive`,
            mend: "Say instead what happened, to whom, and what you are doing",
            advice,
          };
        }
      }
    }
  },
};
