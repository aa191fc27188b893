import { site, words } from "#site/site.ts";

/** The feeds that hold every update, for links and for autodiscovery. */
export const feeds = [
  { name: "RSS", path: "rss.xml", type: "application/rss+xml" },
  { name: "Atom", path: "atom.xml", type: "application/atom+xml" },
  { name: "JSON Feed", path: "feed.json", type: "application/feed+json" },
] as const;

/** What feed readers call them. */
export const feedTitle = words.feed.title(site.settings.name);
