import { rssFeed } from "#render/feeds.ts";
import { announcements, base, site } from "#site/site.ts";

export const GET = async () => new Response(await rssFeed(site.settings, announcements, base));
