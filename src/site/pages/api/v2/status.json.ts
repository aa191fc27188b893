import { statusJson } from "#render/statuspage-api.ts";
import { base, now, site } from "#site/site.ts";

export const GET = () => Response.json(statusJson(site, base, now));
