import type { Channel, Circumstances } from "#delivery/channel.ts";
import { type OwnPost, openXApi, type XCredentials } from "#delivery/channels/x/api.ts";
import { isDuplicate, isForbidden, outcomeOf } from "#delivery/channels/x/outcome.ts";
import { bareText, linkedText, postingOf, type XPlace, type XPosting } from "#delivery/channels/x/posting.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Outcome } from "#model/delivery.ts";
import { permalink } from "#render/address.ts";

export interface XChannelSettings extends XPlace {
  /** Its name in site.yaml. */
  readonly name: string;
  readonly credentials: XCredentials;
  /** Another address of the API, for a server that stands in. */
  readonly apiUrl?: string | undefined;
  /** How long one call may take, in milliseconds. */
  readonly timeout?: number | undefined;
}

/** US dollars, as X asks since 2026. */
const prices = { post: 0.015, postWithLink: 0.2 };
const clockSkew = 60_000;

/**
 * X through its API. Updates of one incident answer each other; where X refuses the answer, the post stands alone.
 * Each text holds its own permalink, so X recognises a second post of it, and the timeline can be asked for it.
 */
export function xChannel(channel: XChannelSettings): Channel {
  const { name, credentials, apiUrl, timeout = 30_000, ...place } = channel;
  const { settings } = place;
  const api = openXApi(credentials, timeout, apiUrl);
  const sent = (id: string): Outcome => {
    const handle = settings.handle.replace(/^@/, "");
    return { kind: "sent", receipt: id, url: `https://x.com/${encodeURIComponent(handle)}/status/${id}` };
  };

  /** The post among our own; undefined if it surely is not there. @throws what the API throws */
  async function find(announcement: Announcement, { thread }: Circumstances): Promise<string | "perhaps" | undefined> {
    const { posts, whole } = await api.ownPosts(new Date(announcement.at.getTime() - clockSkew));
    const earlier = new Set(thread.map(({ receipt }) => receipt));
    const found = posts.filter(({ id }) => !earlier.has(id)).find((post) => isPostOf(place, announcement, post));
    return found?.id ?? (whole ? undefined : "perhaps");
  }

  async function post(posting: XPosting, announcement: Announcement, circumstances: Circumstances): Promise<Outcome> {
    try {
      return sent(await api.post(posting));
    } catch (error) {
      if (isDuplicate(error)) return await posted(announcement, circumstances);
      if (posting.reply !== undefined && isForbidden(error)) {
        const text = linkedText(place, announcement, circumstances.pageLags);
        return await post({ text }, announcement, circumstances);
      }
      return outcomeOf(error, circumstances.now);
    }
  }

  /** X says that it has these words already: then they stand in our timeline. */
  async function posted(announcement: Announcement, circumstances: Circumstances): Promise<Outcome> {
    try {
      const id = await find(announcement, circumstances);
      if (id !== undefined && id !== "perhaps") return sent(id);
    } catch (error) {
      return unseen(outcomeOf(error, circumstances.now));
    }
    return { kind: "unknown", reason: "X has these words already, and our timeline does not show them" };
  }

  return {
    name,
    kind: "x",
    onUnknown: "look-up",
    connections: 1,
    cost: ({ previous }) => (settings.links === "every" || previous === undefined ? prices.postWithLink : prices.post),
    send: ({ announcement }, _key, circumstances) =>
      post(postingOf(place, announcement, circumstances), announcement, circumstances),
    async lookUp({ announcement }, _key, circumstances) {
      try {
        const id = await find(announcement, circumstances);
        if (id === "perhaps") return { kind: "unknown", reason: "our timeline is longer than what was read of it" };
        return id === undefined ? undefined : sent(id);
      } catch (error) {
        return unseen(outcomeOf(error, circumstances.now));
      }
    },
    async close() {
      api.close();
    },
  };
}

/** A timeline that could not be read tells nothing about the post. */
function unseen(outcome: Outcome): Outcome {
  const why = "reason" in outcome ? outcome.reason : "no answer";
  return { kind: "unknown", reason: `our timeline could not be read: ${why}`, closes: true };
}

/** Whether a post of ours is the one about `announcement`: by its permalink, or by its words where it has no link. */
function isPostOf(place: XPlace, announcement: Announcement, post: OwnPost): boolean {
  if (post.links.includes(permalink(place.base, announcement.path))) return true;
  if (place.settings.links === "every") return false;
  const words = decode(post.text);
  return [true, false].some((pageLags) => bareText(announcement, pageLags) === words);
}

/** The API tells texts with three characters written as HTML has them. */
function decode(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&").normalize("NFC");
}
