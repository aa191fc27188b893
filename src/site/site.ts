import settings from "virtual:openline";
import { readHealed } from "#content/read-healed.ts";
import { announcementsOf } from "#domain/announcements.ts";
import { siteClock } from "#domain/clock.ts";
import { permalink } from "#render/address.ts";
import { wordsFor } from "#render/words.ts";
import { publicSite } from "#site/public-site.ts";

// Read once for each build, and shared by all its pages.
const { site: everything } = await readHealed(settings.content, settings.only);

/** The moment that the pages live in. */
export const now = siteClock(everything, new Date(settings.clock));
/** What readers may see at that moment. */
export const site = publicSite(everything, now);
/** The same, as it was said: oldest first. */
export const announcements = announcementsOf(site, now);
/** Where this build lives. */
export const base = new URL(settings.address);
export const language = site.settings.languages[0] ?? "en";
export const words = wordsFor(language);

/** The address of a page of ours within its host: `incidents/checkout-errors/`, and "" for the first page. */
export function link(path: string): string {
  return base.pathname + path;
}

/** The same with its host, for machines and feeds. */
export function wholeLink(path: string): string {
  return permalink(base, path);
}
