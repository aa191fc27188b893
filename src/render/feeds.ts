export { atomFeed } from "#render/feeds/atom.ts";
export type { FeedOptions } from "#render/feeds/channel.ts";
export { historyAtom, historyRss } from "#render/feeds/history.ts";
export { jsonFeed } from "#render/feeds/json-feed.ts";
export { rssFeed } from "#render/feeds/rss.ts";
