import { byteLength } from "#render/social/byte-length.ts";
import { graphemeLength } from "#render/social/grapheme-length.ts";

/** What a post on Bluesky takes, as `blueskyLength` measures it. */
export const blueskyLimit = 300;
const bytesAtMost = 3_000;

/**
 * How much of a post `text` fills, of 300: by characters that readers see or by bytes of UTF-8, whichever is nearer to
 * its own bound (300 and 3000).
 */
export function blueskyLength(text: string): number {
  const byBytes = (byteLength(text) * blueskyLimit) / bytesAtMost;
  return Math.max(graphemeLength(text), byBytes);
}
