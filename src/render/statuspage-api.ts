import type { Site } from "#model/site.ts";
import { answersOf } from "#render/statuspage/answers.ts";
import { circleOf } from "#render/statuspage/circle.ts";

/** `api/v2/summary.json`: what is wrong and what is planned, newest first, in the shape of Statuspage's public API. */
export function summaryJson(site: Site, base: URL, now: Date) {
  return answersOf(circleOf(site, base, now)).summary();
}

/** `api/v2/status.json`: the page in a word, when something was last said, and when this was made. */
export function statusJson(site: Site, base: URL, now: Date) {
  return answersOf(circleOf(site, base, now)).status(now);
}

/** Every file of the API, by its path below `api/v2/`. */
export function apiFiles(site: Site, base: URL, now: Date): Readonly<Record<string, object>> {
  const answers = answersOf(circleOf(site, base, now));
  return {
    "summary.json": answers.summary(),
    "status.json": answers.status(now),
    "components.json": answers.components(),
    "incidents.json": answers.incidents(),
    "incidents/unresolved.json": answers.unresolved(),
    "scheduled-maintenances.json": answers.maintenances(),
    "scheduled-maintenances/upcoming.json": answers.upcoming(),
    "scheduled-maintenances/active.json": answers.active(),
  };
}
