import type { Announcement } from "#model/announcement.ts";
import { emailOf } from "#render/email.ts";
import { atomFeed, jsonFeed, rssFeed } from "#render/feeds.ts";
import { socialText, weightedLength } from "#render/social.ts";
import { aSite } from "./site.ts";

export const base = new URL("https://status.example.com/");
export const unsubscribe = "https://updates.example.com/u/kQ3vX9m2Rz7pL4tYw8sBnA";
export const preferences = "https://updates.example.com/preferences/kQ3vX9m2Rz7pL4tYw8sBnA";
export const { settings } = aSite({ contact: { email: "help@example.com" } });

/** The mail about `announcement`. */
export function mailOf(announcement: Announcement, pageLags = false) {
  return emailOf(announcement, settings, { base, language: "en", pageLags, unsubscribe, preferences });
}

/** The post about `announcement`. */
export function postOf(announcement: Announcement, pageLags = false) {
  const link = new URL(announcement.path, base).href;
  return socialText(announcement, { limit: 280, length: weightedLength, link, language: "en", pageLags });
}

/** Every medium's rendering of one announcement, by the name of its file. */
export async function mediaOf(announcement: Announcement): Promise<Readonly<Record<string, string>>> {
  const { subject, text, html } = mailOf(announcement);
  return {
    "email.txt": `Subject: ${subject}\n\n${text}`,
    "email.html": html,
    "social.txt": `${postOf(announcement)}\n`,
    "rss.xml": await rssFeed(settings, [announcement], base),
    "atom.xml": atomFeed(settings, [announcement], base),
    "feed.json": jsonFeed(settings, [announcement], base),
  };
}
