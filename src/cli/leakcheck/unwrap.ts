import { decodeEntities } from "#render/decode-entities.ts";

const known = new Map<string, string>();

function entity(written: string): string {
  const read = known.get(written) ?? decodeEntities(written);
  known.set(written, read);
  return read;
}

const bytesOf = (written: string) => Buffer.from(written.replaceAll(/[^0-9a-f]/gi, ""), "hex").toString("utf8");

/** `\u0041`, `%41` and `&#65;` read once. Line ends that were written out stay on their line. */
export function readEscapes(text: string): string {
  return text
    .replaceAll(/\\u\{?([0-9a-f]{4,6})\}?|\\x([0-9a-f]{2})/gi, (_, long?: string, short?: string) => {
      const code = Number.parseInt(long ?? short ?? "0", 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : " ";
    })
    .replaceAll(/\\([nrtbf])/g, " ")
    .replaceAll(/\\(.)/g, "$1")
    .replaceAll(/(?:%[0-9a-f]{2})+/gi, bytesOf)
    .replaceAll(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/gi, entity);
}

/** A text without its tags, as many lines long as before. */
export function withoutTags(text: string): string {
  return text.replaceAll(/<[^>]{0,20000}>/g, (tag) => tag.replaceAll(/[^\n]+/g, ""));
}

const encodedWord = /=\?[\w-]{1,40}\?([bq])\?([^?\r\n]{0,200})\?=(?:\s+(?==\?))?/gi;

/** Quoted-printable (RFC 2045 §6.7) and the encoded words of headers (RFC 2047 §2), read. */
export function unquoted(text: string): string {
  return text
    .replaceAll(encodedWord, (_, kind: string, words: string) =>
      kind.toLowerCase() === "b" ? Buffer.from(words, "base64").toString("utf8") : unquoted(words.replaceAll("_", " ")),
    )
    .replaceAll(/=[ \t]*\r?\n/g, "")
    .replaceAll(/(?:=[0-9a-f]{2})+/gi, bytesOf);
}
