import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import { feedOf } from "#render/feeds/atom.ts";
import { channelOf, type FeedOptions } from "#render/feeds/channel.ts";

/** JSON Feed 1.1: one item an announcement, newest first. */
export function jsonFeed(
  settings: SiteSettings,
  announcements: readonly Announcement[],
  base: URL,
  options: FeedOptions = {},
): string {
  const channel = channelOf(settings, announcements, base, { path: "feed.json", ...options });
  // The library speaks version 1, whose one `author` became `authors` in 1.1.
  const { author, items, ...feed }: Record<string, unknown> = JSON.parse(feedOf(channel, (text) => text).json1());
  const brought = {
    ...feed,
    version: "https://jsonfeed.org/version/1.1",
    language: channel.language,
    authors: [author],
    ...(channel.hub !== undefined && { hubs: [{ type: "WebSub", url: channel.hub }] }),
    items,
  };
  return `${JSON.stringify(brought, null, 2)}\n`;
}
