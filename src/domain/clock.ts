import type { Site } from "#model/site.ts";

/** How long after its newest words a sample site's clock stands still, in milliseconds. */
const sampleLag = 5 * 60_000;

/** The moment of the newest word on the site, or undefined if nothing was said yet. */
export function newestWords(site: Site): Date | undefined {
  let newest: Date | undefined;
  const hear = (said: { readonly at: Date } | undefined) => {
    if (said !== undefined && (newest === undefined || said.at > newest)) newest = said.at;
  };
  for (const { updates, postmortem } of site.incidents) {
    updates.forEach(hear);
    hear(postmortem);
  }
  for (const { updates } of site.maintenances) updates.forEach(hear);
  site.notices.forEach(hear);
  return newest;
}

/**
 * The moment that the site lives in: `now`, and for a sample site five minutes after its newest words,
 * whatever `now` is, so that a running incident keeps running.
 */
export function siteClock(site: Site, now: Date): Date {
  const newest = site.settings.sample === true ? newestWords(site) : undefined;
  return newest === undefined ? now : new Date(newest.getTime() + sampleLag);
}
