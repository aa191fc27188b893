import { atomFeed } from "#render/feeds.ts";
import { announcements, base, site } from "#site/site.ts";

export const GET = () => new Response(atomFeed(site.settings, announcements, base));
