import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "#content/replace-file.ts";
import type { Fix } from "#model/place.ts";

/** A text with some of the fixes made, and which they are. */
export interface Mended {
  readonly text: string;
  readonly made: readonly Fix[];
}

/**
 * Makes each fix whose words still stand at its place; a fix that touches another one waits for the next time.
 * Everything else stays, quotes and line ends too.
 */
export function mendText(written: string, fixes: readonly Fix[]): Mended {
  const starts = lineStarts(written);
  const lineEnd = written.includes("\r\n") ? "\r\n" : "\n";
  const spots = fixes
    .flatMap((fix) => {
      const from = whereOf(written, starts, fix);
      return from === undefined ? [] : [{ fix, from, to: from + fix.was.length }];
    })
    .sort((a, b) => a.from - b.from || a.to - b.to);

  const pieces: string[] = [];
  const made: Fix[] = [];
  let kept = 0;
  for (const { fix, from, to } of spots) {
    if (from < kept) continue;
    pieces.push(written.slice(kept, from), fix.text.replaceAll("\n", lineEnd));
    made.push(fix);
    kept = to;
  }
  pieces.push(written.slice(kept));
  return { text: pieces.join(""), made };
}

/**
 * Mends a file below `directory`; it is there whole, before and after, and untouched where nothing can be mended.
 *
 * @returns the fixes that were made
 */
export async function mendFile(directory: string, file: string, fixes: readonly Fix[]): Promise<readonly Fix[]> {
  const path = join(directory, file);
  const bytes = await readFile(path);
  const written = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  // What is no text in UTF-8 would not come back as it was.
  if (!bytes.equals(Buffer.from(written))) return [];
  const { text, made } = mendText(written, fixes);
  if (made.length === 0) return made;
  await replaceFile(path, text);
  return made;
}

function lineStarts(text: string): number[] {
  const starts = [text.startsWith("\ufeff") ? 1 : 0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/** Where the words of a fix begin: at its place, or behind the quote there. */
function whereOf(written: string, starts: readonly number[], { place, was }: Fix): number | undefined {
  const start = starts[place.line - 1];
  if (start === undefined) return undefined;
  const at = start + place.column - 1;
  if (written.startsWith(was, at)) return at;
  const quote = written.charAt(at);
  const isQuoted = quote === '"' || quote === "'";
  return isQuoted && written.startsWith(`${was}${quote}`, at + 1) ? at + 1 : undefined;
}
