import type { Channel, Circumstances } from "#delivery/channel.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Delivery, DeliveryKey, Outcome } from "#model/delivery.ts";
import type { Subscriber } from "#model/subscriber.ts";
import { anAnnouncement, aSubscriber } from "./announcement.ts";

/** The moment at which deliveries of tests are made: a minute after the announcement. */
export const sentAt = new Date("2026-03-14T09:43:00Z");

export interface DeliveryFacts {
  readonly announcement?: Partial<Announcement>;
  readonly subscriber?: Partial<Subscriber>;
  readonly circumstances?: Partial<Circumstances>;
  /** The account's name, for a channel that has one address. */
  readonly account?: string;
}

/** All that `send` and `lookUp` are called with. */
export function aCall(channel: string, facts: DeliveryFacts = {}): [Delivery, DeliveryKey, Circumstances] {
  const announcement = anAnnouncement(facts.announcement);
  const subscriber = aSubscriber(facts.subscriber);
  const recipient: Delivery["recipient"] =
    facts.account === undefined
      ? { kind: "subscriber", id: subscriber.id, subscriber }
      : { kind: "account", id: facts.account };
  return [
    { announcement, channel, recipient },
    { announcement: announcement.id, channel, recipient: recipient.id },
    { thread: [], pageLags: false, repeated: false, now: sentAt, ...facts.circumstances },
  ];
}

/** Sends one delivery on `channel`. */
export function sendOn(channel: Channel, facts: DeliveryFacts = {}): Promise<Outcome> {
  return channel.send(...aCall(channel.name, facts));
}
