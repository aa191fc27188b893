import { atomFeed } from "#render/feeds.ts";
import { feedAnnouncements, home, site } from "#site/site.ts";

export const GET = () => new Response(atomFeed(site.settings, feedAnnouncements, home));
