/** The three main feeds by their paths: they name a hub where site.yaml has one, and the hub hears of them. */
export const mainFeeds: readonly string[] = ["atom.xml", "rss.xml", "feed.json"];
