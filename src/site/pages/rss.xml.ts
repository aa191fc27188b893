import { rssFeed } from "#render/feeds.ts";
import { feedAnnouncements, home, site } from "#site/site.ts";

export const GET = async () => new Response(await rssFeed(site.settings, feedAnnouncements, home));
