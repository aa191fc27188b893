import { createHash } from "node:crypto";
import type { Channel, Circumstances } from "#delivery/channel.ts";
import type { Answer } from "#delivery/channels/http/call.ts";
import { accountIn, linksIn, postIn, postsIn } from "#delivery/channels/mastodon/answers.ts";
import { openMastodonApi, postsRead } from "#delivery/channels/mastodon/api.ts";
import {
  type MastodonPlace,
  type MastodonPosting,
  postingOf,
  standingAlone,
} from "#delivery/channels/mastodon/posting.ts";
import { outcomeOf, unseen } from "#delivery/channels/social/outcome.ts";
import type { Announcement } from "#model/announcement.ts";
import type { DeliveryKey, Outcome } from "#model/delivery.ts";
import { permalink } from "#render/address.ts";

export interface MastodonChannelSettings extends MastodonPlace {
  /** Its name in site.yaml. */
  readonly name: string;
  /** The access token of the account. */
  readonly token: string;
  /** Another address of the instance, for a server that stands in. */
  readonly server?: string | undefined;
  /** How long one call may take, in milliseconds. */
  readonly limit?: number | undefined;
}

const network = "Mastodon";
/** The instance remembers keys for an hour; our clocks may differ. */
const keyIsKnown = 55 * 60_000;
const clockSkew = 60_000;

/**
 * Mastodon and servers that speak its API. Within an hour after the announcement a second call is absorbed by its
 * idempotency key; later our own timeline is asked for the permalink first.
 */
export function mastodonChannel(channel: MastodonChannelSettings): Channel {
  const { name, token, server, limit = 30_000, ...place } = channel;
  const api = openMastodonApi({ address: server ?? place.settings.server, limit }, token);

  async function post(posting: MastodonPosting, key: DeliveryKey, now: Date): Promise<Outcome> {
    const answer = await api.post(posting, idempotencyKey(key));
    const made = postIn(answer);
    if (made !== undefined) return { kind: "sent", receipt: made.id, url: made.url };
    return mayBeTheAnswer(posting, answer)
      ? await post(standingAlone(posting), key, now)
      : outcomeOf(network, answer, now);
  }

  /** The post among our own; undefined if it surely is not there. */
  async function find(announcement: Announcement, { thread, now }: Circumstances): Promise<Outcome | undefined> {
    const who = await api.ownAccount();
    const account = accountIn(who);
    if (account === undefined) return unseen(network, who, now);
    const timeline = await api.posts(account);
    const posts = postsIn(timeline);
    if (posts === undefined) return unseen(network, timeline, now);

    const link = permalink(place.base, announcement.path);
    const earlier = new Set(thread.map(({ receipt }) => receipt));
    const found = posts.filter(({ id }) => !earlier.has(id)).find((own) => linksIn(own).includes(link));
    if (found !== undefined) return { kind: "sent", receipt: found.id, url: found.url };
    const since = announcement.at.getTime() - clockSkew;
    const whole = posts.length < postsRead || posts.some(({ created_at }) => created_at.getTime() < since);
    return whole ? undefined : { kind: "unknown", reason: "our timeline is longer than what was read of it" };
  }

  return {
    name,
    kind: "mastodon",
    onUnknown: "look-up",
    connections: 1,
    send: ({ announcement }, key, circumstances) =>
      post(postingOf(place, announcement, circumstances), key, circumstances.now),
    async lookUp({ announcement }, _key, circumstances) {
      const absorbed = circumstances.now.getTime() - announcement.at.getTime() < keyIsKnown;
      return absorbed ? undefined : await find(announcement, circumstances);
    },
    close: async () => undefined,
  };
}

/** Whether the post was refused perhaps only because what it answers is gone: 404 on Mastodon, 422 on Pleroma. */
function mayBeTheAnswer({ in_reply_to_id }: MastodonPosting, answer: Answer): boolean {
  return in_reply_to_id !== undefined && answer.kind === "answered" && [404, 422].includes(answer.status);
}

/** One for each delivery, whatever its words: a page that lags by now must not make a second post. */
function idempotencyKey({ announcement, channel, recipient }: DeliveryKey): string {
  return createHash("sha256")
    .update(JSON.stringify([announcement, channel, recipient]))
    .digest("hex");
}
