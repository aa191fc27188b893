import { type Place, placeInBody, placeOf, type Written } from "#model/place.ts";
import { type Prose, proseOf } from "#policy/prose.ts";

/** One text that readers see: a title, a line of the front matter or a body, in one language. */
export interface Passage {
  readonly part: "title" | "line" | "body";
  /** The file's record that it belongs to, also for its translations. */
  readonly written: Written;
  /** The key it stands under: `summary`, `customerActions.1`; a body has none. */
  readonly key: string | undefined;
  readonly language: string;
  readonly text: string;
  readonly prose: Prose;
  /** The place of the character at `offset` of the text; of a line the place of its value. */
  placeAt(offset: number): Place;
}

/** Keys whose text readers see. What is `wrong:` is quoted and not judged. */
const lines = new Set([
  "summary",
  "social",
  "workaround",
  "cause",
  "outcome",
  "lingering",
  "impactReason",
  "customerActions",
  "causes",
  "whatWorked",
  "whatDidNot",
]);

/** The texts of one file and of its translations. */
export function passagesOf(written: Written, language: string): Passage[] {
  const passages: Passage[] = [];
  const take = (key: string, text: unknown) => {
    if (typeof text !== "string") return;
    const part = key === "title" ? "title" : "line";
    passages.push(passage({ part, written, key, language, text, placeAt: () => placeOf(written, key) }));
  };
  for (const [key, value] of Object.entries<unknown>({ ...written })) {
    if (key === "title" || (lines.has(key) && !Array.isArray(value))) take(key, value);
    else if (lines.has(key) && Array.isArray(value))
      value.forEach((text, index) => {
        take(`${key}.${index}`, text);
      });
  }
  const { body: text } = written;
  const placeAt = (offset: number) => placeInBody(written, offset);
  passages.push(passage({ part: "body", written, key: undefined, language, text, placeAt }));
  return [
    ...passages,
    ...Object.entries(written.translations).flatMap(([inLanguage]) => translated(written, inLanguage)),
  ];
}

/** The body of each file in the language that it was written in, by the file's record. */
export function bodiesIn(passages: readonly Passage[]): ReadonlyMap<Written, Passage> {
  const bodies = new Map<Written, Passage>();
  for (const passage of passages) {
    if (passage.part === "body" && !bodies.has(passage.written)) bodies.set(passage.written, passage);
  }
  return bodies;
}

function translated(written: Written, language: string): Passage[] {
  const translation = written.translations[language];
  if (translation === undefined) return [];
  const { title, body: text, file } = translation;
  const part = { written, language };
  const titlePlace = { file, line: Math.min(2, translation.bodyLine), column: 1 };
  return [
    ...(title === undefined
      ? []
      : [passage({ ...part, part: "title", key: "title", text: title, placeAt: () => titlePlace })]),
    passage({ ...part, part: "body", key: undefined, text, placeAt: (offset) => placeInBody(translation, offset) }),
  ];
}

/** Its prose is read when the first rule asks for it, and once. */
function passage(written: Omit<Passage, "prose">): Passage {
  let prose: Prose | undefined;
  return {
    ...written,
    get prose() {
      prose ??= proseOf(written.text);
      return prose;
    },
  };
}
