import { refusalIn } from "#delivery/channels/bluesky/answers.ts";
import type { BlueskyApi } from "#delivery/channels/bluesky/api.ts";
import type { Said } from "#delivery/channels/bluesky/posting.ts";
import { placeOf } from "#delivery/channels/bluesky/reference.ts";
import { answered } from "#delivery/channels/social/answered.ts";
import type { Announcement } from "#model/announcement.ts";

/**
 * What was said before, or nothing where the first of it or what would be answered is surely gone: Bluesky takes an
 * answer to a post that was deleted, and shows it to hardly anybody.
 */
export async function answerable(api: BlueskyApi, announcement: Announcement, said: Said): Promise<Said> {
  const ends = new Set([said.at(0), answered(announcement, said)].flatMap((end) => end?.reference.uri ?? []));
  const looks = await Promise.all([...ends].map((uri) => api.getRecord(placeOf({ uri }))));
  return looks.some((look) => refusalIn(look) === "RecordNotFound") ? [] : said;
}
