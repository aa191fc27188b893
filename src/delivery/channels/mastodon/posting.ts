import type { Circumstances } from "#delivery/channel.ts";
import { answered } from "#delivery/channels/social/answered.ts";
import type { Announcement } from "#model/announcement.ts";
import type { SettingsOf } from "#model/channel.ts";
import { permalink } from "#render/address.ts";
import { mastodonLength } from "#render/social/mastodon-length.ts";
import { socialText } from "#render/social.ts";

/** The body of `POST /api/v1/statuses`. */
export interface MastodonPosting {
  readonly status: string;
  /** Answers are left out of the public timelines, and our followers see them all the same. */
  readonly visibility: "public" | "unlisted";
  /** ISO 639. */
  readonly language: string;
  readonly in_reply_to_id?: string;
}

export interface MastodonPlace {
  readonly settings: SettingsOf<"mastodon">;
  /** Where the page lives. */
  readonly base: URL;
}

/** The post about an announcement, with its link, in answer to what it corrects or to the one before it. */
export function postingOf(
  { settings, base }: MastodonPlace,
  announcement: Announcement,
  { thread, pageLags }: Pick<Circumstances, "thread" | "pageLags">,
): MastodonPosting {
  const { language } = announcement;
  const link = permalink(base, announcement.path);
  const options = { limit: settings.maxCharacters, length: mastodonLength, link, language, pageLags };
  const alone: MastodonPosting = {
    status: socialText(announcement, options),
    visibility: "public",
    language: new Intl.Locale(language).language,
  };
  const before = settings.thread === "never" ? undefined : answered(announcement, thread);
  return before === undefined ? alone : { ...alone, visibility: "unlisted", in_reply_to_id: before.receipt };
}

/** The same post, where what it answers is gone. */
export function standingAlone({ status, language }: MastodonPosting): MastodonPosting {
  return { status, visibility: "public", language };
}
