import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import { permalink, tagId } from "#render/address.ts";
import { oneLine } from "#render/clean-text.ts";
import { type FeedItem, feedItem, recentOf } from "#render/feeds/feed-item.ts";
import { mainFeeds } from "#render/feeds/main-feeds.ts";
import { wordsFor } from "#render/words.ts";

/** What makes one feed another than the main one. */
export interface FeedOptions {
  /** Path of the feed below the page's address; the main feed's if left out. */
  readonly path?: string;
  readonly title?: string;
  readonly language?: string;
}

/** A feed with its items, before it takes one of the three forms. */
export interface FeedChannel {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  readonly author: string;
  readonly home: string;
  readonly self: string;
  /** The WebSub hub that hears of news in it. */
  readonly hub: string | undefined;
  /** When something was last said; never the time of the build. */
  readonly updated: Date;
  readonly items: readonly FeedItem[];
}

/** Gathers a feed of `announcements` that lies at `path`. */
export function channelOf(
  settings: SiteSettings,
  announcements: readonly Announcement[],
  base: URL,
  { path, title, language = settings.languages[0] ?? "en" }: FeedOptions & { readonly path: string },
): FeedChannel {
  const site = oneLine(settings.name);
  const { feed } = wordsFor(language);
  const items = recentOf(announcements).map((announcement) => feedItem(announcement, settings, base, language));
  const newest = Math.max(new Date(settings.since).getTime(), ...items.map(({ updated }) => updated.getTime()));
  return {
    id: tagId(settings, path),
    title: oneLine(title ?? feed.title(site)),
    description: oneLine(settings.description ?? feed.description(site)),
    language,
    author: site,
    home: permalink(base, ""),
    self: permalink(base, path),
    hub: mainFeeds.includes(path) ? hubOf(settings) : undefined,
    updated: new Date(newest),
    items,
  };
}

function hubOf({ channels }: SiteSettings): string | undefined {
  const hubs = Object.values(channels).flatMap((channel) =>
    channel.kind === "websub" && channel.enabled && channel.audience === "public" ? [channel.hub] : [],
  );
  return hubs[0];
}

/** A title or summary for readers that take it as HTML; quotes stay, for the readers that do not. */
export function asMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
