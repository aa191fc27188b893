import { ContentError } from "#content/content-error.ts";
import { problemOfFile } from "#content/problem.ts";

/** No file of content may be larger than this, in bytes. */
export const largestFile = 1_000_000;

/** The refusal of a file that is not read, because it is too large. */
export function tooLarge(path: string, bytes: number): ContentError {
  const size = (bytes / 1_000_000).toFixed(1);
  return new ContentError([
    problemOfFile(path, `is ${size} MB; a file of content holds at most 1 MB, so shorten or divide it`),
  ]);
}

/** The refusal of a link, a device, or a path that leads out of the tree. */
export function notPlain(path: string): ContentError {
  return new ContentError([problemOfFile(path, "is a link or no plain file; put the file itself there")]);
}
