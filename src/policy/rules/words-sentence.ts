import { saying } from "#policy/example.ts";
import type { SubjectRule } from "#policy/rule.ts";
import { countWords, sentencesIn } from "#policy/sentences.ts";

const mostWords = 40;

export const wordsSentence: SubjectRule = {
  id: "words/sentence",
  why: "Updates are read in a hurry, on phones, and often in a second language. A sentence that has to be read twice is read once.",
  good: saying(
    "Payments by card fail for about one customer in ten. We see it in all countries since 09:30 UTC. Paying by invoice works.",
  ),
  bad: saying(
    "Payments by card fail for about one customer in ten, which we see in all countries and with every kind of card since 09:30 UTC, while paying by invoice works as it always does and orders that were placed before are not touched.",
  ),
  level: "advice",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management: policies “in clear, simple language”",
  *check(subject) {
    for (const { prose, placeAt } of subject.passages) {
      // The first is enough: who mends it sees the next.
      for (const { from, to } of sentencesIn(prose.words)) {
        const sentence = prose.words.slice(from, to);
        const count = countWords(sentence);
        if (count <= mostWords) continue;
        yield {
          place: placeAt(from + sentence.search(/\S/u)),
          what: `this sentence has ${count} words`,
          mend: `Make two or three of it; ${mostWords} are the most that one can hold`,
        };
        break;
      }
    }
  },
};
