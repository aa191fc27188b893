import type { DataAffected } from "#model/disclosure.ts";
import type { Incident } from "#model/incident.ts";

/** What data an incident touched, as was last said; nothing where that is unknown or none. */
export function dataOf({ updates }: Incident): readonly DataAffected[] {
  const said = updates.findLast(({ dataAffected }) => dataAffected !== undefined)?.dataAffected;
  return said === undefined || said === "none" ? [] : said;
}
