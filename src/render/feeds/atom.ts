import { Feed } from "feed";
import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import { asMarkup, channelOf, type FeedChannel, type FeedOptions } from "#render/feeds/channel.ts";

/** Atom 1.0 (RFC 4287): one entry an announcement, newest first. */
export function atomFeed(
  settings: SiteSettings,
  announcements: readonly Announcement[],
  base: URL,
  options: FeedOptions = {},
): string {
  const channel = channelOf(settings, announcements, base, { path: "atom.xml", ...options });
  const xml = feedOf(channel, asMarkup).atom1();
  return xml.replace(/<feed [^>]*(?=>)/, (tag) => `${tag} xml:lang="${channel.language}"`);
}

/** The same feed as the `feed` library keeps it; `text` prepares titles and summaries. */
export function feedOf(channel: FeedChannel, text: (plain: string) => string): Feed {
  const feed = new Feed({
    id: channel.id,
    title: channel.title,
    description: channel.description,
    link: channel.home,
    feed: channel.self,
    feedLinks: { json: channel.self },
    ...(channel.hub !== undefined && { hub: channel.hub }),
    language: channel.language,
    updated: channel.updated,
    generator: "Openline",
    author: { name: channel.author, link: channel.home },
  });
  for (const { id, link, title, summary, content, published, updated } of channel.items) {
    feed.addItem({ id, link, title: text(title), description: text(summary), content, published, date: updated });
  }
  return feed;
}
