import { createHash } from "node:crypto";
import type { Place, Translation, Written } from "#model/place.ts";

/** What a test may say of a file itself, beside its facts. */
export interface InFile {
  readonly id?: string;
  readonly file?: string;
  readonly body?: string;
  readonly translations?: Readonly<Record<string, { title?: string; body: string }>>;
}

/** What is in a file whose front matter holds `facts`, one key a line and nested keys below their parent. */
export function written(id: string, file: string, facts: object, said: InFile = {}): Written {
  const places: Record<string, Place> = {};
  const bodyLine = putPlaces(facts, file, places, "", 2) + 1;
  const body = said.body ?? "";
  return {
    id,
    file,
    body,
    bodyLine,
    hash: createHash("sha256")
      .update(JSON.stringify([facts, body]))
      .digest("hex"),
    places,
    translations: Object.fromEntries(
      Object.entries(said.translations ?? {}).map(([language, words]) => [
        language,
        translation(file, language, words),
      ]),
    ),
  };
}

function putPlaces(facts: object, file: string, places: Record<string, Place>, above: string, line: number): number {
  let next = line;
  for (const [key, value] of Object.entries(facts)) {
    if (value === undefined) continue;
    const path = above + key;
    places[path] = { file, line: next++, column: above.split(".").length * 2 - 1 + key.length + 2 };
    if (typeof value === "object" && value !== null && !(value instanceof Date)) {
      next = putPlaces(value, file, places, `${path}.`, next);
    }
  }
  return next;
}

function translation(file: string, language: string, words: { title?: string; body: string }): Translation {
  return { ...words, file: file.replace(/\.md$/, `.${language}.md`), bodyLine: words.title === undefined ? 1 : 4 };
}
