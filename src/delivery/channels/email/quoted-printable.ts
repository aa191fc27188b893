import { encode, wrap } from "nodemailer/lib/qp";

/** Text in quoted-printable (RFC 2045 §6.7) that is ready but for the lines which hold a slot. */
export interface Slotted {
  /** How often each slot stands in it. */
  readonly counts: readonly number[];
  /** The bytes, one character each, with the value of each slot in its places. */
  fill(values: readonly string[]): string;
}

/**
 * Encodes `text` once and keeps the lines apart that hold a slot, because they differ from letter to letter.
 * The encoding knows no state beyond a line, so that whole and parts give the same bytes, however long a value is.
 */
export function slotted(text: string, slots: readonly string[]): Slotted {
  const pieces: { readonly text: string; readonly differs: boolean }[] = [];
  let same: string[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  for (const line of lines) {
    if (!slots.some((slot) => line.includes(slot))) same.push(line);
    else {
      pieces.push({ text: encodeLines(same), differs: false }, { text: line, differs: true });
      same = [];
    }
  }
  pieces.push({ text: encodeLines(same), differs: false });
  const filled = (line: string, values: readonly string[]) =>
    slots.reduce((said, slot, index) => said.replaceAll(slot, () => values[index] ?? ""), line);
  return {
    counts: slots.map((slot) => text.split(slot).length - 1),
    fill: (values) =>
      pieces.map((piece) => (piece.differs ? encodeLines([filled(piece.text, values)]) : piece.text)).join(""),
  };
}

/** Text in quoted-printable, where nothing differs from letter to letter. */
export function quotedPrintable(text: string): string {
  return encodeLines(text.split(/\r\n|\r|\n/));
}

function encodeLines(lines: readonly string[]): string {
  return lines.map((line) => `${wrap(encode(line), 76)}\r\n`).join("");
}
