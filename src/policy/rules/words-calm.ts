import { saying } from "#policy/example.ts";
import type { Remark } from "#policy/finding.ts";
import type { Passage } from "#policy/passage.ts";
import { phrase, phrasesIn } from "#policy/phrases.ts";
import type { SubjectRule } from "#policy/rule.ts";

/** A mark at the end of a sentence; one within quotation marks is somebody else's. */
const exclamation = /(?<=[\p{L}\p{N}.)\]*_])[ \u00a0\u202f]?[!！]{1,20}(?=\s|$|[*_)])/u;

const hype =
  /\b(?:catastrophic(?:ally)?|devastating|disastrous(?:ly)?|unprecedented|insane(?:ly)?|crazy|incredibl[ey]|unbelievabl[ey]|horrible|horribly|horrific|horrendous|terrible|terribly|nightmare|apocalyptic|awesome|amazing(?:ly)?)\b/iu;

/** Short forms look the same, so only words of which everybody knows that they are none. */
const shouted =
  /(?<![\p{L}\p{N}_-])(?:ALL|ALWAYS|ANY|ATTENTION|DO NOT|DON['’]T|EVERYONE|IMMEDIATELY|IMPORTANT|MUST|NEVER|NONE|NOT|NOW|ONLY|PLEASE|RESOLVED|FIXED|SORRY|STILL|UPDATE|URGENT|VERY|WILL)(?![\p{L}\p{N}_-])/u;
const shoutedAlong = /(?<![\p{L}\p{N}])(?:\p{Lu}{2,30}[ ,]{1,3}){4}\p{Lu}{2,30}(?![\p{L}\p{N}])/u;

export const wordsCalm: SubjectRule = {
  id: "words/calm",
  why: "Readers take their tone from ours. Exclamation marks, capitals and big words make a fault look worse, and us look lost.",
  good: saying("Payments by card fail for about one customer in ten. Please do not pay a second time."),
  bad: saying("Payments by card fail for about one customer in ten. Please do not pay a second time!"),
  level: "advice",
  judges: "style",
  source: "“Stay calm … maintain professionalism” (Best practices for security incident response)",
  *check(subject, { settings }) {
    const allowed = settings.policy.words.allowed.map(phrase);
    for (const passage of subject.passages) yield* inPassage(passage, allowed);
  },
};

/** One remark of each kind for a text: who sees the first, sees the others. */
function* inPassage({ prose, language, placeAt }: Passage, allowed: readonly RegExp[]): Iterable<Remark> {
  const { words } = prose;
  const english = language.startsWith("en");
  const [mark] = phrasesIn(words, [exclamation], allowed);
  if (mark !== undefined) {
    yield { place: placeAt(mark.from), what: "an exclamation mark raises the voice", mend: "Write a full stop" };
  }
  const loud = shoutedAlong.exec(words) ?? (english ? shouted.exec(words) : null);
  if (loud !== null && !isAllowed(words, loud, allowed)) {
    yield {
      place: placeAt(loud.index),
      what: `“${loud[0]}” is shouted`,
      mend: "Write it in small letters; what matters most stands first",
    };
  }
  const [big] = english ? phrasesIn(words, [hype], allowed) : [];
  if (big !== undefined) {
    yield {
      place: placeAt(big.from),
      what: `“${big.text}” is how it feels, not what it is`,
      mend: "Say how many, how long and how much",
    };
  }
}

/** Whether what is allowed covers it, as “NOT NULL” covers “NOT”. */
function isAllowed(words: string, { 0: text, index }: RegExpExecArray, allowed: readonly RegExp[]): boolean {
  const around = words.slice(Math.max(0, index - 120), index + text.length + 120);
  return allowed.some((pattern) => pattern.exec(around)?.[0].includes(text));
}
