import type { Problem } from "#model/place.ts";

/**
 * How much of the original a remark speaks of:
 * `not-imported`: a whole file; `left-out`: a value without a place in Openline;
 * `mended`: something that was wrong and was read by a rule; `decided`: something that could be read in two ways.
 */
export const remarkKinds = ["not-imported", "left-out", "mended", "decided"] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** One thing that a person should know about the import of a file. */
export interface Remark extends Problem {
  readonly kind: RemarkKind;
  /** The original text, where it is in no file that was written. */
  readonly text?: string;
}

/** What an import did. Paths are below the content directory, places below the imported one. */
export interface ImportReport {
  /** Files of history that were read. */
  readonly read: number;
  readonly incidents: number;
  readonly maintenances: number;
  readonly notices: number;
  readonly updates: number;
  readonly written: readonly string[];
  readonly same: readonly string[];
  /** Files that somebody changed since; they were left alone. */
  readonly differs: readonly string[];
  /** Files of history from which nothing was imported; a `not-imported` remark keeps the text of each. */
  readonly notUnderstood: number;
  readonly remarks: readonly Remark[];
}

/** Makes a remark about one file. */
export type Note = (kind: RemarkKind, line: number, what: string, mend: string, text?: string) => void;

/** A `Note` on `file` that adds to `remarks`. */
export function noteOn(file: string, remarks: Remark[]): Note {
  return (kind, line, what, mend, text) => {
    remarks.push({ kind, place: { file, line, column: 1 }, what, mend, ...(text !== undefined && { text }) });
  };
}

/** The order in which a person goes through the files. */
export function byFileAndLine(a: Remark, b: Remark): number {
  if (a.place.file !== b.place.file) return a.place.file < b.place.file ? -1 : 1;
  return a.place.line - b.place.line;
}
