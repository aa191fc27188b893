import { isUtf8 } from "node:buffer";

/** How the letters of a file are written down; Latin-1 is read as the web reads it, as Windows-1252. */
export const encodings = ["utf-8", "latin1"] as const;
export type Encoding = (typeof encodings)[number];

/** A line of a file, without its end. */
export interface TextLine {
  /** Counted from 1. */
  readonly number: number;
  /** Empty where something is wrong with it. */
  readonly text: string;
  /** Why it cannot be read: it is not in that encoding, or so long that it is no line. Nothing follows the latter. */
  readonly fault?: "encoding" | "endless";
  /** Of a line that is not in that encoding. */
  readonly bytes?: Uint8Array;
}

type Unnumbered = Omit<TextLine, "number">;

const longest = 2 ** 16;
const [feed, carriage] = [10, 13];
const lineEnd = /\r\n|\n|\r/;

/** Where the last line ends that is whole; a CR at the very end may be half of an end. */
function lastEnd(bytes: Buffer): number {
  return Math.max(bytes.lastIndexOf(feed), bytes.subarray(0, -1).lastIndexOf(carriage));
}

function decode(bytes: Buffer, encoding: Encoding): Unnumbered[] {
  if (encoding === "latin1") return new TextDecoder("windows-1252").decode(bytes).split(lineEnd).map(asLine);
  if (isUtf8(bytes)) return bytes.toString("utf8").split(lineEnd).map(asLine);
  return bytes
    .toString("latin1")
    .split(lineEnd)
    .map((text): Unnumbered => {
      const line = Buffer.from(text, "latin1");
      return isUtf8(line) ? { text: line.toString("utf8") } : { text: "", fault: "encoding", bytes: line };
    });
}

const asLine = (text: string): Unnumbered => ({ text });

/**
 * The lines of a file, piece by piece, without those that are blank and without the mark of its beginning; they end
 * with LF, CRLF or CR. No more than a piece and a line of it stand in memory.
 */
export async function* textLines(
  input: AsyncIterable<Uint8Array | string>,
  encoding: Encoding = "utf-8",
): AsyncGenerator<TextLine> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  const numbered = (line: Unnumbered): TextLine => {
    number += 1;
    return { ...line, number, text: number === 1 ? line.text.replace(/^\ufeff/, "") : line.text };
  };
  const isThere = ({ text, fault }: Unnumbered) => fault !== undefined || text.trim() !== "";

  for await (const piece of input) {
    const bytes = Buffer.concat([rest, typeof piece === "string" ? Buffer.from(piece) : piece]);
    const end = lastEnd(bytes) + 1;
    rest = bytes.subarray(end);
    if (end > 0) yield* decode(bytes.subarray(0, end), encoding).slice(0, -1).map(numbered).filter(isThere);
    if (rest.length > longest) {
      yield numbered({ text: "", fault: "endless" });
      return;
    }
  }
  yield* decode(rest, encoding).map(numbered).filter(isThere);
}
