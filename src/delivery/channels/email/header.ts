import { encodeWord, foldLines, isPlainText, quoteString } from "nodemailer/lib/mime-funcs";

/** The longest part of an encoded-word, so that the whole stays below 75 characters (RFC 2047 §2). */
const encodedPart = 52;

/** Text of a header: as it is where it is plain ASCII, in encoded-words (RFC 2047) where it is not. */
export function headerText(text: string): string {
  // A title that looks like an encoded-word would be shown as what it encodes: it is encoded once more.
  if (isPlainText(text) && !text.includes("=?")) return text;
  const foreign = [...text].filter((character) => character > "\u007f").length;
  return encodeWord(text, foreign * 3 > text.length ? "B" : "Q", encodedPart);
}

/** A name before an address (RFC 5322 §3.2.5): quoted, or in encoded-words. */
export function phrase(name: string): string {
  const text = headerText(name);
  return text === name ? quoteString(name) : text;
}

/** When it is sent, as RFC 5322 §3.3 writes it. */
export function mailDate(date: Date): string {
  return date.toUTCString().replace("GMT", "+0000");
}

/** One header line with its end, folded at 76 characters (RFC 5322 §2.1.1). Nothing in `value` can begin another one. */
export function header(name: string, value: string): string {
  return `${foldLines(`${name}: ${inOneLine(name, value)}`, 76)}\r\n`;
}

/** The same, never folded: receivers have failed signatures over a folded List-Unsubscribe. */
export function longHeader(name: string, value: string): string {
  return `${name}: ${inOneLine(name, value)}\r\n`;
}

/** A header of many message ids, one a line, the first beside the name. */
export function idHeader(name: string, ids: readonly string[]): string {
  return `${name}: ${ids.map((id) => inOneLine(name, id)).join("\r\n ")}\r\n`;
}

function inOneLine(name: string, value: string): string {
  // What people wrote is checked long before; whatever comes here with a control or foreign character is our own fault.
  if (!/^[\x20-\x7e]*$/.test(value)) throw new TypeError(`The value of ${name} cannot stand in a header.`);
  return value;
}
