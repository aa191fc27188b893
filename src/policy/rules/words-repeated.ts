import { placeInBody } from "#model/place.ts";
import type { ExampleUpdate } from "#policy/example.ts";
import { bodiesIn } from "#policy/passage.ts";
import type { SubjectRule } from "#policy/rule.ts";

const mostAlike = 0.9;
const first: ExampleUpdate = {
  status: "investigating",
  at: "09:42",
  nextUpdateBy: "10:30",
  body: "Payments by card fail for about one customer in ten. We are looking for the cause.",
};

export const wordsRepeated: SubjectRule = {
  id: "words/repeated",
  why: "Who comes back for news and reads the same words again thinks that nobody is working on it, or that nobody reads what is written.",
  good: {
    updates: [
      first,
      {
        status: "investigating",
        at: "10:20",
        nextUpdateBy: "11:00",
        body: "It is still one payment in ten. Our own network is not the reason; we are now comparing both data centres.",
      },
    ],
  },
  bad: {
    updates: [
      first,
      {
        status: "investigating",
        at: "10:20",
        nextUpdateBy: "11:00",
        body: "Payments by card fail for about one customer in ten. We are looking for the cause.",
      },
    ],
  },
  level: "advice",
  judges: "style",
  source: "PagerDuty's guide to external communication: avoid content-less updates",
  *check(subject) {
    if (subject.kind === "notice") return;
    let before: ReadonlyMap<string, number> | undefined;
    const bodies = bodiesIn(subject.passages);
    for (const update of subject.is.updates) {
      const pairs = pairsOf(bodies.get(update)?.prose.words ?? "");
      if (before !== undefined && update.kind === "update" && likeness(before, pairs) > mostAlike) {
        yield {
          place: placeInBody(update, update.body.search(/\S|$/u)),
          what: "this says nearly what the update before said",
          mend: "Say what you ruled out, tried or learned since, or that nothing has changed and why you still speak",
        };
      }
      before = pairs;
    }
  },
};

/** Every two words that stand side by side, and how often. */
function pairsOf(words: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  let last = "";
  for (const [word] of words.toLowerCase().matchAll(/[\p{L}\p{N}\p{M}]{1,400}/gu)) {
    const pair = `${last} ${word}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    last = word;
  }
  return pairs;
}

/** How much two texts have in common: 1 is all, 0 nothing (the coefficient of Sørensen and Dice). */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const sum = (pairs: ReadonlyMap<string, number>) => [...pairs.values()].reduce((total, count) => total + count, 0);
  const size = sum(a) + sum(b);
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return size === 0 ? 0 : (2 * common) / size;
}
