import { fixedWords } from "#cli/leakcheck/fixed-words.ts";
import { fold } from "#cli/leakcheck/fold.ts";
import type { Needle } from "#cli/leakcheck/needles.ts";
import type { Source } from "#content/source.ts";

/** A file of an embargoed folder: what it says, or its lines where nobody can read it. */
export interface EmbargoedFile {
  /** Its name in the folder. */
  readonly name: string;
  readonly source: Source | undefined;
  readonly text: string;
}

/** Words of an embargoed folder. */
export interface EmbargoedWords extends Needle {
  /** Where they stand: “embargoed folder 1, incident.md:12”. */
  readonly place: string;
  /** Whether the words are its own: a name or a title, and not a sentence that others may have written, too. */
  readonly own: boolean;
}

/** Fewer letters say too little: “we are sorry” stands in many texts. */
const shortest = 12;
/** A quotation may stop within a sentence, so that longer ones are looked for piece by piece: about five words. */
const piece = 24;

/** Names of people and roles are no secret, nor is the hash of a text. */
const spared = /(?:^|\.)(?:by|roles\.\w+|releases\.\d+\.text)$/;
/** What somebody has still to fill in. */
const placeholder = /^\[.*\]$/;
const time = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-][\d:]+))?$/;

/** What must stand nowhere of folder number `index`, counted from 1. */
export function* embargoedWords(
  index: number,
  folder: string,
  files: readonly EmbargoedFile[],
): Iterable<EmbargoedWords> {
  const where = `embargoed folder ${index}`;
  const own = (what: string, words: string): EmbargoedWords[] =>
    fold(words).length < 4 ? [] : [{ name: `the ${what} of ${where}`, letters: fold(words), place: where, own: true }];
  yield* own("name", folder);
  yield* own("codename", folder.replace(/^\d{4}-\d{2}-\d{2}-/, ""));
  for (const { name, source, text } of files) {
    for (const [key, value] of source === undefined ? [] : scalarsIn(source.values)) {
      if (key === "codename" || key === "id" || (key === "title" && !placeholder.test(value))) yield* own(key, value);
      if (key === "codename" || spared.test(key) || time.test(value) || fixedWords.has(value)) continue;
      const line = source?.places[key]?.line ?? 1;
      for (const letters of piecesOf(value)) yield wordsAt(`${where}, ${name}:${line}`, letters);
    }
    const { body, bodyLine } = source ?? { body: text, bodyLine: 1 };
    for (const [line, sentence] of sentencesIn(body)) {
      for (const letters of piecesOf(sentence)) yield wordsAt(`${where}, ${name}:${bodyLine + line}`, letters);
    }
  }
}

const wordsAt = (place: string, letters: string) => ({ name: `words of ${place}`, letters, place, own: false });

/** Each text and number below some keys, with its path. */
function* scalarsIn(value: unknown, path = ""): Iterable<[path: string, value: string]> {
  if (typeof value === "string" || typeof value === "number") yield [path, String(value)];
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* scalarsIn(inner, path === "" ? key : `${path}.${key}`);
}

/** Lines, and sentences that run over lines, with the number of lines before them. */
function* sentencesIn(body: string): Iterable<[line: number, words: string]> {
  let before = 0;
  for (const paragraph of body.split("\n\n")) {
    const lines = paragraph.split("\n").entries();
    for (const [index, line] of lines) yield [before + index, line];
    for (const { index, segment } of sentences.segment(paragraph)) {
      yield [before + paragraph.slice(0, index).split("\n").length - 1, segment];
    }
    before += paragraph.split("\n").length + 1;
  }
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

function piecesOf(words: string): string[] {
  // An address behind a link's words stands between them and the next ones in no page.
  const letters = fold(words.replaceAll(/\]\([^)]*\)/g, "]"));
  if (letters.length < shortest) return [];
  const last = Math.max(0, letters.length - piece);
  const starts = Array.from({ length: Math.ceil(last / piece) }, (_, at) => at * piece);
  return [...starts, last].map((start) => letters.slice(start, start + piece));
}
