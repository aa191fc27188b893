import { jsonFeed } from "#render/feeds.ts";
import { announcements, base, site } from "#site/site.ts";

export const GET = () => new Response(jsonFeed(site.settings, announcements, base));
