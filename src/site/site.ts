import settings from "virtual:openline";
import { readHealed } from "#content/read-healed.ts";
import { announcementsOf } from "#domain/announcements.ts";
import { siteClock } from "#domain/clock.ts";
import { inLanguage } from "#domain/in-language.ts";
import { withServiceAt } from "#domain/service-address.ts";
import { permalink } from "#render/address.ts";
import { wordsFor } from "#render/words.ts";
import { languagePaths } from "#site/languages/paths.ts";
import { publicSite } from "#site/public-site.ts";

// Read once for each build, and shared by all its pages.
const { site: read } = await readHealed(settings.content, settings.only);
const everything = { ...read, settings: withServiceAt(read.settings, settings.service) };

/** The moment that the pages live in. */
export const now = siteClock(everything, new Date(settings.clock));
const seen = publicSite(everything, now, settings.exercises);
/** All languages of the page, the first one without a path of its own. */
export const { languages } = seen.settings;
/** The language of these pages. */
export const language = settings.language ?? languages[0] ?? "en";
/** What readers may see at that moment, as it is told in that language. */
export const site = inLanguage(seen, language);
/** The same, as it was said: oldest first. */
export const announcements = announcementsOf(site, now);
/** Where the pages live, whatever their language. */
export const base = new URL(settings.address);
/** Whether these pages are in the site's first language, and everything else is laid beside them. */
export const isFirst = settings.language === undefined;
/** Where pages of this language live. */
export const home = isFirst ? base : new URL(`${language}/`, base);
export const words = wordsFor(language);

const paths = languagePaths(seen, now);

/** Whether the page at `path` is told in `other`, as far as that is known of it. */
export function isToldIn(other: string, path: string): boolean {
  return other === languages[0] || paths(other, path);
}

/** What the feeds of this language tell: all of it, or what has a page in this language. */
export const feedAnnouncements = isFirst
  ? announcements
  : announcementsOf(seen, now).filter(({ path }) => isToldIn(language, path));

/**
 * The address of a page of ours within its host: `incidents/checkout-errors/`, and "" for the first page. Where the
 * page is not told in this language, it is the one in the site's first.
 */
export function link(path: string): string {
  return (isToldIn(language, path) ? home : base).pathname + path;
}

/** The same with its host, for machines and feeds. */
export function wholeLink(path: string): string {
  return permalink(isToldIn(language, path) ? home : base, path);
}

/** The same page in another language. */
export function wholeLinkIn(other: string, path: string): string {
  return permalink(other === languages[0] ? base : new URL(`${other}/`, base), path);
}
