/** Where something stands in a file: lines and columns count from 1, as editors show them. */
export interface Place {
  /** Path below the content directory, with forward slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A way to mend something that needs no judgement: what stands at a place becomes another text. */
export interface Fix {
  readonly place: Place;
  /** What stands there now, without the quotes that YAML may have around it; "" to put the text in. */
  readonly was: string;
  readonly text: string;
}

/** Something that the writer has to mend, with its place, what is wrong and how to mend it. */
export interface Problem {
  readonly place: Place;
  /** What is wrong, a sentence without its full stop: `impact: “sev1” is not an impact`. */
  readonly what: string;
  /** How to mend it, a sentence without its full stop. */
  readonly mend: string;
  /** Where the documentation says more, such as `docs/content.md#impact`. */
  readonly see?: string;
  /** How a machine can mend it, where it can. */
  readonly fix?: Fix;
}

/** The words of one file in another language. */
export interface Translation {
  readonly file: string;
  readonly title?: string | undefined;
  readonly body: string;
  readonly bodyLine: number;
}

/** What every file of content has beside its facts. */
export interface Written {
  /** An incident's or notice's id; an update's file stem. */
  readonly id: string;
  readonly file: string;
  /** The Markdown below the front matter, line ends brought to `\n`. */
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
  /** SHA-256 (hex) of what must not change once it was published. */
  readonly hash: string;
  /** Where each key stands: `impact`, `components.checkout`, `actions.0.due` (the value, or the key if it has none). */
  readonly places: Readonly<Record<string, Place>>;
  readonly translations: Readonly<Record<string, Translation>>;
  /** The language that its words are in, where they are told in another one than they were written in. */
  readonly spokenIn?: string | undefined;
}

/** The place of `path` in a file, or of the nearest key above it, or the file's first line. */
export function placeOf(written: Pick<Written, "file" | "places">, path: string): Place {
  for (let key = path; key !== ""; key = key.slice(0, Math.max(0, key.lastIndexOf(".")))) {
    const place = written.places[key];
    if (place !== undefined) return place;
  }
  return { file: written.file, line: 1, column: 1 };
}

/** The place of the character at `offset` of a text that begins on line `bodyLine` of `file`. */
export function placeInBody(written: Pick<Written, "file" | "body" | "bodyLine">, offset: number): Place {
  const before = written.body.slice(0, offset);
  const lineStart = before.lastIndexOf("\n") + 1;
  const lines = before.split("\n").length - 1;
  return { file: written.file, line: written.bodyLine + lines, column: offset - lineStart + 1 };
}
