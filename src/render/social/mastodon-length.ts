import { graphemeLength } from "#render/social/grapheme-length.ts";
import { asideFromAddresses } from "#render/social/web-addresses.ts";

/** `characters_reserved_per_url` of every instance. */
const addressLength = 23;

/** How long Mastodon takes `text` to be: characters as readers see them, and 23 for each address. */
export function mastodonLength(text: string): number {
  const { words, addresses } = asideFromAddresses(text.normalize("NFC"));
  return words.reduce((length, part) => length + graphemeLength(part), addresses * addressLength);
}
