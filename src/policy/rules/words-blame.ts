import { saying } from "#policy/example.ts";
import { phrase, phrasesIn } from "#policy/phrases.ts";
import type { SubjectRule } from "#policy/rule.ts";

const person =
  "(?:engineers?|developers?|operators?|administrators?|admins?|technicians?|contractors?|interns?|employees?|colleagues?|staff(?: members?)?|team members?|members? of (?:our )?(?:staff|team))";

/** One person at fault, and nothing learned. */
const blamesPeople: readonly RegExp[] = [
  /\b(?:human|operator|pilot) error\b/iu,
  new RegExp(
    `\\b${person} (?:had |has |have )?(?:forgot(?:ten)?|neglected|failed to|accidentally|mistakenly|carelessly|negligently|erroneously|inadvertently|wrongly|blundered|messed up)\\b`,
    "iu",
  ),
  new RegExp(`\\b${person} should(?: not|n['’]t)? have\\b`, "iu"),
  new RegExp(`\\b${person}['’]s? (?:own )?(?:mistake|fault|error|carelessness|negligence)\\b`, "iu"),
  new RegExp(
    `\\b(?:mistake|fault|error|carelessness|negligence) (?:of|by) (?:an? |one of our |the )(?:\\p{L}{1,20} )?${person}\\b`,
    "iu",
  ),
  new RegExp(`\\b(?:rogue|careless|incompetent|inexperienced|junior) ${person}\\b`, "iu"),
  new RegExp(`\\b${person} (?:is|are|was|were) to blame\\b`, "iu"),
];

/** The reader at fault, which nobody forgives. */
const blamesReaders: readonly RegExp[] = [
  /\byour own (?:fault|mistake|carelessness)\b/iu,
  /\byou(?:['’]re| are) (?:doing|using|holding) it wrong/iu,
  /\bread the (?:manual|documentation|docs) (?:first|next time)\b/iu,
  /\b(?:users|customers|you) (?:only )?have (?:only )?(?:themselves|yourself|yourselves) to blame\b/iu,
  /\bas we(?: have|['’]ve)? (?:already|repeatedly) (?:told|warned) (?:you|everyone|everybody|users|customers)\b/iu,
  /\bif you had (?:only )?(?:read|checked|listened|followed)\b/iu,
];

export const wordsBlame: SubjectRule = {
  id: "words/blame",
  why: "A name or a role at fault ends the search for the cause. Readers want to know what let the slip through; and they are never the ones to blame.",
  good: saying("One command deleted the list of prices. Nothing had asked for a second look, and now something does."),
  bad: saying("An engineer accidentally deleted the list of prices, which is being filled again from a copy."),
  level: "error",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management: “not … finger-pointing exercises for apportioning blame”",
  *check(subject, { settings }) {
    const allowed = settings.policy.words.allowed.map(phrase);
    for (const { language, prose, placeAt } of subject.passages) {
      if (!language.startsWith("en")) continue;
      for (const { text, from } of phrasesIn(prose.words, blamesReaders, allowed)) {
        yield {
          place: placeAt(from),
          what: `“${text}” makes the reader the culprit`,
          mend: "Say what failed and what helps; leave out who should have known",
        };
      }
      for (const { text, from } of phrasesIn(prose.words, blamesPeople, allowed)) {
        yield {
          place: placeAt(from),
          what: `“${text}” points at a person`,
          mend: "Say what made the slip possible, and that it was ours",
          advice: true,
        };
      }
    }
  },
};
