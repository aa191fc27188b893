import { historyRss } from "#render/feeds.ts";
import { announcements, base, site } from "#site/site.ts";

export const GET = () => new Response(historyRss(site.settings, announcements, base));
