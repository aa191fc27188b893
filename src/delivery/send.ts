import type { Channel, Circumstances } from "#delivery/channel.ts";
import type { Delivery, DeliveryKey, Outcome } from "#model/delivery.ts";
import type { Claimant, Ledger } from "#store/ledger.ts";

/** Everything that one delivery needs beside itself. */
export interface SendingOne {
  readonly channel: Channel;
  readonly ledger: Ledger;
  readonly claimant: Claimant;
  /** Ids of what was said before about the same subject, oldest first. */
  readonly before: readonly string[];
  readonly pageLags: boolean;
  now(): Date;
}

/**
 * Makes one delivery, once: the claim is on disk before the call and the outcome after it.
 * Undefined if the ledger did not give the right to make it: it is done, or another makes it.
 *
 * @throws what the adapter throws, which is always a fault of ours; the delivery is `unknown` then.
 */
export async function sendOnce(delivery: Delivery, sending: SendingOne): Promise<Outcome | undefined> {
  const { channel, ledger, claimant, now } = sending;
  const key = keyOf(delivery);
  const thread = await threadOf(key, sending);

  const claim = await ledger.claim(key, claimant, now());
  if (claim === undefined) return undefined;
  const circumstances = { thread, pageLags: sending.pageLags, repeated: claim.unknowns > 0, now: now() };
  let outcome: Outcome;
  try {
    outcome = await call(delivery, key, circumstances, channel);
  } catch (fault) {
    await ledger.settle(key, { kind: "unknown", reason: "the adapter broke off: a fault of Openline" }, now());
    throw fault;
  }
  await ledger.settle(key, outcome, now());
  return outcome;
}

function keyOf({ announcement, channel, recipient }: Delivery): DeliveryKey {
  return { announcement: announcement.id, channel, recipient: recipient.id };
}

async function threadOf(key: DeliveryKey, { ledger, before }: SendingOne): Promise<Circumstances["thread"]> {
  if (before.length === 0) return [];
  const receipts = await ledger.receipts(before, key.channel, key.recipient);
  return before.flatMap((announcement) => {
    const receipt = receipts.get(announcement);
    return receipt === undefined ? [] : [{ announcement, receipt }];
  });
}

/** The call itself; where an earlier one may have arrived and can be asked for, that is done first. */
async function call(
  delivery: Delivery,
  key: DeliveryKey,
  circumstances: Circumstances,
  channel: Channel,
): Promise<Outcome> {
  if (circumstances.repeated && channel.onUnknown === "look-up") {
    const found = await channel.lookUp?.(delivery, key, circumstances);
    if (found !== undefined) return found;
  }
  return channel.send(delivery, key, circumstances);
}
