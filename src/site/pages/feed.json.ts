import { jsonFeed } from "#render/feeds.ts";
import { feedAnnouncements, home, site } from "#site/site.ts";

export const GET = () => new Response(jsonFeed(site.settings, feedAnnouncements, home));
