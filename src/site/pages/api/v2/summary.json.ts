import { summaryJson } from "#render/statuspage-api.ts";
import { base, now, site } from "#site/site.ts";

export const GET = () => Response.json(summaryJson(site, base, now));
