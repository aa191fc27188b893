import type { Circumstances } from "#delivery/channel.ts";
import { recordKey } from "#delivery/channels/bluesky/record-key.ts";
import type { Reference } from "#delivery/channels/bluesky/reference.ts";
import { answered } from "#delivery/channels/social/answered.ts";
import type { Announcement } from "#model/announcement.ts";
import type { SettingsOf } from "#model/channel.ts";
import { permalink } from "#render/address.ts";
import { blueskyLength, blueskyLimit } from "#render/social/bluesky-length.ts";
import { type LinkFacet, linkFacets } from "#render/social/link-facet.ts";
import { socialText } from "#render/social.ts";

/** The collection that posts stand in, which is also the type of each. */
export const collection = "app.bsky.feed.post";

/** A post as the repository of an account holds it. */
export interface BlueskyPost {
  readonly $type: typeof collection;
  readonly text: string;
  readonly createdAt: string;
  readonly langs: readonly [string];
  readonly facets: readonly LinkFacet[];
  readonly reply?: { readonly root: Reference; readonly parent: Reference };
}

/** The body of `com.atproto.repo.putRecord`. */
export interface BlueskyPosting {
  /** The account: its DID, or its handle. */
  readonly repo: string;
  readonly collection: typeof collection;
  readonly rkey: string;
  /** Nothing may stand under this key but the same bytes: readers are not shown edits. */
  readonly swapRecord: null;
  readonly record: BlueskyPost;
}

export interface BlueskyPlace {
  readonly settings: SettingsOf<"bluesky">;
  /** Where the page lives. */
  readonly base: URL;
}

/** What was said before about the same subject, oldest first, and where it stands. */
export type Said = readonly { readonly announcement: string; readonly reference: Reference }[];

/**
 * The post about an announcement, with its link, in answer to what it corrects or to the one before it.
 * Everything in it comes from the announcement and nothing from the clock: a second post has the same bytes.
 */
export function postingOf(
  { settings, base }: BlueskyPlace,
  repo: string,
  announcement: Announcement,
  { said, pageLags }: Pick<Circumstances, "pageLags"> & { readonly said: Said },
): BlueskyPosting {
  const { language } = announcement;
  const link = permalink(base, announcement.path);
  const text = socialText(announcement, { limit: blueskyLimit, length: blueskyLength, link, language, pageLags });
  const root = said.at(0)?.reference;
  const parent = answered(announcement, said)?.reference;
  const replies = settings.thread === "auto" && root !== undefined && parent !== undefined;
  return {
    repo,
    collection,
    rkey: recordKey(announcement),
    swapRecord: null,
    record: {
      $type: collection,
      text,
      createdAt: announcement.at.toISOString(),
      langs: [language],
      facets: linkFacets(text, link),
      ...(replies && { reply: { root, parent } }),
    },
  };
}
