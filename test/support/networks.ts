import type { Announcement } from "#model/announcement.ts";
import { blueskyLength, blueskyLimit } from "#render/social/bluesky-length.ts";
import { mastodonLength } from "#render/social/mastodon-length.ts";
import { type SocialOptions, socialText, weightedLength } from "#render/social.ts";

/** How each network counts, and how much it takes. */
export const networks: Readonly<Record<string, Pick<SocialOptions, "limit" | "length">>> = {
  X: { limit: 280, length: weightedLength },
  Mastodon: { limit: 500, length: mastodonLength },
  Bluesky: { limit: blueskyLimit, length: blueskyLength },
};

/** The link of each post that is made here. */
export function linkOf({ path }: Announcement): string {
  return new URL(path, "https://status.example.com/").href;
}

/** The post about `announcement` on a network. */
export function postOn(network: Pick<SocialOptions, "limit" | "length">, announcement: Announcement): string {
  const { language } = announcement;
  return socialText(announcement, { ...network, link: linkOf(announcement), language, pageLags: false });
}
