import { type Place, placeOf } from "#model/place.ts";
import { saying } from "#policy/example.ts";
import { spansIn } from "#policy/placeholders.ts";
import type { SubjectRule } from "#policy/rule.ts";
import { type ContentFile, filesOf, type Subject } from "#policy/subject.ts";

const template = "Since [09:42] UTC, [what fails] for [whom].";

export const wordsPlaceholder: SubjectRule = {
  id: "words/placeholder",
  why: "A template is sent half filled in when everybody hurries. Readers then see that we speak by rote, and miss the one fact that belonged there.",
  good: { ...saying("Since 09:42 UTC, payments by card fail for about one customer in ten."), template },
  bad: { ...saying("Since 09:42 UTC, payments by card fail for [whom]. Paying by invoice works."), template },
  level: "error",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management, on statements that are prepared before they are needed",
  *check(subject, { placeholders }) {
    for (const { text, isTitle, placeAt } of textsOf(subject)) {
      if (!text.includes("[")) continue;
      const open = /^\s*\[[^[\]]+\]\s*$/.test(text);
      const left =
        isTitle && open ? { text: text.trim(), offset: 0 } : spansIn(text).find((span) => placeholders.has(span.text));
      if (left === undefined) continue;
      yield {
        place: placeAt(left.offset),
        what: `“${left.text}” is a template's, and is still to be filled in`,
        mend: "Write what belongs there, or take the sentence out",
      };
    }
  },
};

interface Text {
  readonly text: string;
  readonly isTitle: boolean;
  placeAt(offset: number): Place;
}

/** Every text that would be published: titles and bodies in all languages, and all words of the front matter. */
function* textsOf(subject: Subject): Iterable<Text> {
  for (const { part, text, placeAt } of subject.passages) {
    if (part !== "line") yield { text, isTitle: part === "title", placeAt };
  }
  for (const file of filesOf(subject)) {
    for (const [key, value] of Object.entries<unknown>({ ...file })) {
      if (!apart.has(key)) yield* linesIn(file, key, value);
    }
  }
}

/** What is no text of this file, is looked at as a title or body, or quotes what was published. */
const apart = new Set([
  "id",
  "file",
  "hash",
  "title",
  "body",
  "places",
  "translations",
  "updates",
  "postmortem",
  "wrong",
]);

function* linesIn(file: ContentFile, path: string, value: unknown): Iterable<Text> {
  if (typeof value === "string") yield { text: value, isTitle: false, placeAt: () => placeOf(file, path) };
  else if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    for (const [key, below] of Object.entries(value)) yield* linesIn(file, `${path}.${key}`, below);
  }
}
