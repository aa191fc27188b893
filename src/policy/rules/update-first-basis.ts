import type { Example } from "#policy/example.ts";
import { phrase, phrasesIn } from "#policy/phrases.ts";
import type { SubjectRule } from "#policy/rule.ts";

/** Who tells us things. “Reports” alone may be a component. */
const people = "(?:users?|customers?|clients?|people|visitors?|readers?|buyers?|subscribers?|members?)";
const reported = [
  /\b(?:received|getting|receiving|seeing|hearing|have|had|got|following|after|checking|into)\s{1,9}(?:(?:a|some|several|many|few|first|your|number|of|increasing|increased|multiple|the)\s{1,9}){0,4}reports?\s{1,9}(?:of|that|from|about|saying)\b/iu,
  new RegExp(
    `\\b${people}\\s{1,9}(?:(?:are|have|is|has)\\s{1,9})?(?:report|reports|reporting|reported|tell us|told us|say that|said that)\\b`,
    "iu",
  ),
  /\b(?:we|it)\s{1,9}(?:were|was|have been|has been)\s{1,9}(?:told|reported)\b/iu,
];
const suspected = [
  /\b(?:we|i)\s{1,9}(?:suspect|believe|think|assume)\b/iu,
  /\b(?:it|there)\s{1,9}(?:seems|appears)\s{1,9}(?:that|to)\b/iu,
];
/** A suspected cause is another thing, with a key of its own. */
const ofCause = /\b(?:cause[sd]?|due to|because of|owing to|result of|reason)\b/iu;

const first = (keys: { basis?: "reported" }): Example => ({
  updates: [
    {
      status: "investigating",
      at: "09:42",
      nextUpdateBy: "10:30",
      ...keys,
      body: "We have received reports of card payments that fail. We are checking.",
    },
  ],
});

export const updateFirstBasis: SubjectRule = {
  id: "update/first-basis",
  why: "The first word often rests on what others told us. Lists, feeds and short posts leave out the “we were told”, and keep the basis.",
  good: first({ basis: "reported" }),
  bad: first({}),
  level: "advice",
  judges: "style",
  source: "Best practices for security incident response: “confirm that an incident has occurred”",
  *check(subject, { settings }) {
    if (subject.kind !== "incident") return;
    const [update] = subject.is.updates;
    if (update?.status !== "investigating" || update.basis !== undefined || update.scope?.basis !== undefined) return;
    const allowed = [...settings.policy.words.allowed.map(phrase), ofCause];
    for (const { written, part, language, prose, placeAt } of subject.passages) {
      if (written !== update || part === "title" || !language.startsWith("en")) continue;
      for (const [basis, phrases] of Object.entries({ reported, suspected })) {
        const hit = phrasesIn(prose.words, phrases, allowed).find(({ to }) => !ofCause.test(restOf(prose.words, to)));
        if (hit === undefined) continue;
        yield {
          place: placeAt(hit.from),
          what: `“${hit.text}” is not what we saw ourselves, and basis is missing`,
          mend: `Write \`basis: ${basis}\` above, until you have seen it`,
        };
        return;
      }
    }
  },
};

/** What is left of the sentence, as far as it matters. */
function restOf(words: string, from: number): string {
  return /^[^.!?]{0,200}/u.exec(words.slice(from, from + 200))?.[0] ?? "";
}
