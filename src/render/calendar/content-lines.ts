import { cleanText } from "#render/clean-text.ts";

/** The longest line without its end, in octets (RFC 5545 §3.1). */
const longest = 75;

/** One property of a calendar: its name with parameters, and its value, escaped already. */
export type Property = readonly [name: string, value: string];

/** Properties as the bytes of a calendar: lines that end in CRLF, long ones folded between characters. */
export function contentLines(properties: readonly Property[]): string {
  return properties.map(([name, value]) => `${fold(`${name}:${value}`)}\r\n`).join("");
}

/** `text` as a value of type TEXT (RFC 5545 §3.3.11). */
export function textValue(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replaceAll("\n", "\\n");
}

/** A moment as a value of type DATE-TIME in UTC: `20260402T200000Z`. */
export function timeValue(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

/** A line in pieces of at most 75 octets; every piece but the first begins with the blank that marks it. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > longest) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
