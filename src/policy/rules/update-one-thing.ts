import type { ExampleUpdate } from "#policy/example.ts";
import type { SubjectRule } from "#policy/rule.ts";
import type { Subject } from "#policy/subject.ts";

/** The end of one sentence and the beginning of another; “approx. Monday” and “e.g. PayPal” are neither. */
const nextSentence =
  /(?<!\b(?:approx|incl|excl|etc|Inc|Ltd|Corp|Bros|Mrs|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))(?<=[\p{L}\p{N}%)”"’]{3})[.!?…][”"’)]{0,3}\s{1,9}(?=[\p{Lu}“"])/gu;
/** “Cards fail. Other ways to pay work. No money is lost.” is one thing still. */
const mostSentences = 3;
const heading = /^ {0,3}#{1,6}[ \t]{1,9}(\S[^\n]*)/gmu;
/** Headings that part one topic into what is known, done and coming. */
const partsOfOne =
  /^[^\p{L}\p{N}]{0,9}(?:what|when|who|where|why|how|is|are|can|do|known|unknown|not|doing|next|impact|scope|affected|cause|causes|timeline|workarounds?|status|summary|details|background|actions?|your|our|we|you|update|current|contact|questions|data|prevention|root)\b/iu;

const saying = (keys: Partial<ExampleUpdate>) => ({
  updates: [
    {
      status: "investigating" as const,
      at: "09:42",
      nextUpdateBy: "10:30",
      body: "Payments by card fail for about one customer in ten.",
      ...keys,
    },
  ],
});

export const updateOneThing: SubjectRule = {
  id: "update/one-thing",
  why: "Who reads on a telephone in a queue takes away one thing. A second topic hides the first, and cannot be resolved by itself.",
  good: saying({ summary: "About one card payment in ten fails; other ways to pay work." }),
  bad: saying({
    summary: "One card payment in ten fails. Reports are late. Search finds nothing new. Two venues cannot print.",
  }),
  level: "advice",
  judges: "style",
  source: "Best practices for security incident response, on the “single most important and immediate problem”",
  *check(subject) {
    if (subject.kind === "notice") return;
    for (const { written, key, part, text, prose, placeAt } of subject.passages) {
      if (!subject.is.updates.some((update) => update === written)) continue;
      if (key === "summary" && (text.match(nextSentence)?.length ?? 0) >= mostSentences) {
        yield {
          place: placeAt(0),
          what: "summary: this is more than three sentences",
          mend: "Keep what matters most, and say the rest in the body or in an incident of its own",
        };
      } else if (part === "body" && !isStatement(subject)) {
        const second = secondTopicIn(prose.words);
        if (second === undefined) continue;
        yield {
          place: placeAt(second.index),
          what: `“${second.name}” begins a second topic in one update`,
          mend: "Open an incident of its own for it, and name it in `related:`; or make it a sentence of this one",
        };
      }
    }
  },
};

/** A disclosure says in one statement what others say in ten updates. */
function isStatement(subject: Subject): boolean {
  return subject.kind === "incident" && subject.is.category === "security";
}

function secondTopicIn(words: string): { readonly name: string; readonly index: number } | undefined {
  let topics = 0;
  for (const { 1: name = "", index } of words.matchAll(heading)) {
    if (!partsOfOne.test(name) && ++topics === 2) return { name: name.trim().slice(0, 60), index };
  }
  return undefined;
}
