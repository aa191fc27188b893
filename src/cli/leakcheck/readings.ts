import { isUtf8 } from "node:buffer";
import { brotliDecompressSync, gunzipSync, inflateSync, type ZlibOptions } from "node:zlib";
import { readEscapes, unquoted, withoutTags } from "#cli/leakcheck/unwrap.ts";

/** One way to read some bytes. */
export interface Reading {
  readonly text: string;
  /** The line on which all of it stands, where its own lines are not those of the bytes. */
  readonly line?: number;
}

/** Packed in packed in packed. */
const deepest = 3;
const most = { maxOutputLength: 256 * 1024 * 1024 } satisfies ZlibOptions;

/** Every way in which bytes may be read: as they are, unpacked, unescaped, without tags, from base64 and hexadecimal. */
export function* readings(bytes: Buffer, depth = 0): Iterable<Reading> {
  if (depth > deepest) return;
  const unpacked = unpack(bytes) ?? unpackBrotli(bytes);
  if (unpacked !== undefined) {
    for (const reading of readings(unpacked, depth + 1)) yield reading;
    return;
  }
  const seen = new Set<string>();
  for (const text of textsOf(bytes)) {
    for (const written of new Set([text, unquoted(text)])) {
      for (const reading of unescaped(written)) {
        if (seen.has(reading)) continue;
        seen.add(reading);
        yield { text: reading };
      }
      yield* encodedIn(written, depth);
    }
  }
}

/** UTF-8; where there are zeros UTF-16 in either order as well, from an even or an odd byte on. */
function* textsOf(bytes: Buffer): Iterable<string> {
  yield bytes.toString("utf8");
  if (!bytes.includes(0)) return;
  for (const from of [0, 1]) {
    const even = bytes.subarray(from, bytes.length - ((bytes.length - from) % 2));
    yield even.toString("utf16le");
    yield Buffer.from(even).swap16().toString("utf16le");
  }
}

function* unescaped(text: string): Iterable<string> {
  let written = text;
  for (let round = 0; round < 4; round += 1) {
    yield written;
    yield withoutTags(written);
    const next = readEscapes(written);
    if (next === written) return;
    written = next;
  }
}

const encoded = [
  { form: /[\w+/-]{16,}(?:\r?\n[\w+/-]+)*/g, kind: "base64", starts: [0, 1, 2, 3] },
  { form: /(?:[0-9a-f]{2}){12,}/gi, kind: "hex", starts: [0] },
] as const;

/** Base64 in any alignment, for it may begin behind other letters; and hexadecimal. */
function* encodedIn(text: string, depth: number): Iterable<Reading> {
  for (const { form, kind, starts } of encoded) {
    for (const { 0: run, index } of text.matchAll(form)) {
      let line: number | undefined;
      for (const start of starts) {
        const bytes = Buffer.from(run.slice(start), kind);
        line ??= text.slice(0, index).split("\n").length;
        const inside = unpack(bytes) === undefined ? textsOf(bytes) : textsIn(bytes, depth + 1);
        for (const written of inside) for (const reading of unescaped(written)) yield { text: reading, line };
      }
    }
  }
}

function* textsIn(bytes: Buffer, depth: number): Iterable<string> {
  for (const { text } of readings(bytes, depth)) yield text;
}

function unpack(bytes: Buffer): Buffer | undefined {
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return tried(() => gunzipSync(bytes, most));
  if (first === 0x78 && ((first << 8) | second) % 31 === 0) return tried(() => inflateSync(bytes, most));
  return undefined;
}

/** Brotli has no mark to know it by, but what it makes is no text. */
function unpackBrotli(bytes: Buffer): Buffer | undefined {
  return isUtf8(bytes) ? undefined : tried(() => brotliDecompressSync(bytes, most));
}

/** What was not packed at all is read as it is. */
function tried(unpacking: () => Buffer): Buffer | undefined {
  try {
    return unpacking();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code !== "ERR_BUFFER_TOO_LARGE") return undefined;
    throw error;
  }
}
