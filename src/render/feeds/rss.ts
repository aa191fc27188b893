import { getRssString } from "@astrojs/rss";
import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import { asMarkup, channelOf, type FeedOptions } from "#render/feeds/channel.ts";
import { escapeHtml } from "#render/safe-html.ts";

/** RSS 2.0: one item an announcement, newest first. */
export function rssFeed(
  settings: SiteSettings,
  announcements: readonly Announcement[],
  base: URL,
  options: FeedOptions = {},
): Promise<string> {
  const channel = channelOf(settings, announcements, base, { path: "rss.xml", ...options });
  return getRssString({
    title: asMarkup(channel.title),
    description: asMarkup(channel.description),
    site: channel.home,
    xmlns: { atom: "http://www.w3.org/2005/Atom" },
    customData: [
      `<language>${channel.language}</language>`,
      `<lastBuildDate>${channel.updated.toUTCString()}</lastBuildDate>`,
      `<atom:link href="${escapeHtml(channel.self)}" rel="self" type="application/rss+xml"/>`,
      channel.hub === undefined ? "" : `<atom:link href="${escapeHtml(channel.hub)}" rel="hub"/>`,
    ].join(""),
    items: channel.items.map((item) => ({
      title: asMarkup(item.title),
      link: item.link,
      description: asMarkup(item.summary),
      pubDate: item.published,
      content: item.content,
      // The library takes the link for the guid, but two updates of one page must never collide.
      customData: `<guid isPermaLink="false">${escapeHtml(item.id)}</guid>`,
    })),
  });
}
