import type { Channel } from "#delivery/channel.ts";
import { answerable } from "#delivery/channels/bluesky/answerable.ts";
import { recordIn, referenceIn, refusalIn } from "#delivery/channels/bluesky/answers.ts";
import { type BlueskyCredentials, openBlueskyApi } from "#delivery/channels/bluesky/api.ts";
import { network, putOutcome, signInOutcome } from "#delivery/channels/bluesky/outcome.ts";
import { type BlueskyPlace, type BlueskyPosting, postingOf } from "#delivery/channels/bluesky/posting.ts";
import { type Reference, receiptOf, referenceIn as referenceInReceipt } from "#delivery/channels/bluesky/reference.ts";
import { type Session, signedIn } from "#delivery/channels/bluesky/session.ts";
import { unseen } from "#delivery/channels/social/outcome.ts";
import type { Outcome } from "#model/delivery.ts";

export interface BlueskyChannelSettings extends BlueskyPlace {
  /** Its name in site.yaml. */
  readonly name: string;
  readonly credentials: BlueskyCredentials;
  /** Another address of the account's server, for one that stands in. */
  readonly server?: string | undefined;
  /** How long one call may take, in milliseconds. */
  readonly limit?: number | undefined;
}

/**
 * Bluesky through the account's own server. Each announcement has one key in the account's repository, so a second call
 * finds the first one's record and leaves it as it is. Where what a post would answer is gone, it stands alone.
 */
export function blueskyChannel(channel: BlueskyChannelSettings): Channel {
  const { name, credentials, server, limit = 30_000, ...place } = channel;
  const api = openBlueskyApi({ address: server ?? place.settings.server, limit });
  const asAccount = signedIn(api, credentials);

  /** Another text of ours stands under the key, as after an update that a lagging page had made longer. */
  async function standing(posting: BlueskyPosting, now: Date): Promise<Outcome> {
    const answer = await api.getRecord(posting);
    const found = recordIn(answer);
    if (found === undefined) return unseen(network, answer, now);
    const [link] = posting.record.facets.flatMap(({ features }) => features);
    if (link !== undefined && found.links.includes(link.uri)) return sent(posting, found);
    return { kind: "refused", code: "key", reason: "another post stands under this announcement's key" };
  }

  return {
    name,
    kind: "bluesky",
    onUnknown: "absorbed",
    connections: 1,
    async send({ announcement }, _key, { thread, pageLags, now }) {
      const before = thread.flatMap(({ announcement, receipt }) => {
        const reference = referenceInReceipt(receipt);
        return reference === undefined ? [] : [{ announcement, reference }];
      });
      const said = place.settings.thread === "never" ? [] : await answerable(api, announcement, before);
      const postingAs = ({ did }: Session) => postingOf(place, did, announcement, { said, pageLags });
      const put = await asAccount((session) => api.putRecord(session, postingAs(session)));
      if (put.kind === "kept-out") return signInOutcome(put.answer, now);
      const posting = postingAs(put.session);
      const reference = referenceIn(put.answer);
      if (reference !== undefined) return sent(posting, reference);
      return refusalIn(put.answer) === "InvalidSwap" ? await standing(posting, now) : putOutcome(put.answer, now);
    },
    close: async () => undefined,
  };
}

function sent({ repo, rkey }: BlueskyPosting, reference: Reference): Outcome {
  return { kind: "sent", receipt: receiptOf(reference), url: `https://bsky.app/profile/${repo}/post/${rkey}` };
}
