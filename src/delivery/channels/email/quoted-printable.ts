import { encode, wrap } from "nodemailer/lib/qp";

/** Text in quoted-printable (RFC 2045 §6.7) that is ready but for the lines which hold the slot. */
export interface Slotted {
  /** How often the slot stands in it. */
  readonly slots: number;
  /** The bytes, one character each, with `value` in every slot. */
  fill(value: string): string;
}

/**
 * Encodes `text` once and keeps the lines apart that hold `slot`, because they differ from letter to letter.
 * The encoding knows no state beyond a line, so that whole and parts give the same bytes, however long a value is.
 */
export function slotted(text: string, slot: string): Slotted {
  const pieces: (string | readonly string[])[] = [];
  let same: string[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  for (const line of lines) {
    if (!line.includes(slot)) same.push(line);
    else {
      pieces.push(encodeLines(same), line.split(slot));
      same = [];
    }
  }
  pieces.push(encodeLines(same));
  return {
    slots: text.split(slot).length - 1,
    fill: (value) =>
      pieces.map((piece) => (typeof piece === "string" ? piece : encodeLines([piece.join(value)]))).join(""),
  };
}

/** Text in quoted-printable, where nothing differs from letter to letter. */
export function quotedPrintable(text: string): string {
  return encodeLines(text.split(/\r\n|\r|\n/));
}

function encodeLines(lines: readonly string[]): string {
  return lines.map((line) => `${wrap(encode(line), 76)}\r\n`).join("");
}
