import { historyAtom } from "#render/feeds.ts";
import { announcements, base, site } from "#site/site.ts";

export const GET = () => new Response(historyAtom(site.settings, announcements, base));
