import type { Circumstances } from "#delivery/channel.ts";
import { answered } from "#delivery/channels/social/answered.ts";
import type { Announcement } from "#model/announcement.ts";
import type { SettingsOf } from "#model/channel.ts";
import { permalink } from "#render/address.ts";
import { socialText, weightedLength } from "#render/social.ts";

/** What a post on X weighs at the most. */
const limit = 280;

/** The body of `POST /2/tweets`. */
export interface XPosting {
  readonly text: string;
  readonly reply?: { readonly in_reply_to_tweet_id: string };
}

export interface XPlace {
  readonly settings: SettingsOf<"x">;
  /** Where the page lives. */
  readonly base: URL;
}

/**
 * The post about an announcement, in answer to what it corrects, or else to the one before it.
 * What begins a thread or stands alone carries the link: nothing else leads from it to the rest. A link also makes the
 * text unlike any other, so that X itself recognises a second post of it.
 */
export function postingOf(
  place: XPlace,
  announcement: Announcement,
  { thread, pageLags }: Pick<Circumstances, "thread" | "pageLags">,
): XPosting {
  const before = answered(announcement, thread)?.receipt;
  const linked = before === undefined || place.settings.links === "every";
  const text = linked ? linkedText(place, announcement, pageLags) : bareText(announcement, pageLags);
  return before === undefined || place.settings.thread === "never"
    ? { text }
    : { text, reply: { in_reply_to_tweet_id: before } };
}

/** The words of a post with the link that leads to the rest. */
export function linkedText({ base }: XPlace, announcement: Announcement, pageLags: boolean): string {
  return textOf(announcement, permalink(base, announcement.path), pageLags);
}

/** The words of a post whose thread leads to the rest. */
export function bareText(announcement: Announcement, pageLags: boolean): string {
  return textOf(announcement, undefined, pageLags);
}

function textOf(announcement: Announcement, link: string | undefined, pageLags: boolean): string {
  const { language } = announcement;
  return socialText(announcement, { limit, length: weightedLength, link, language, pageLags });
}
