import type { PlannedChannel } from "#delivery/planned-channel.ts";
import { wants } from "#domain/audience.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Component } from "#model/component.ts";
import type { Recipient } from "#model/delivery.ts";
import type { Subscriber } from "#model/subscriber.ts";

/** Who is written to on a channel: its one account, or every subscriber who asked to hear this. */
export function recipientsAmong(
  subscribers: readonly Subscriber[],
  components: readonly Component[],
): (channel: PlannedChannel, announcement: Announcement) => Iterable<Recipient> {
  const recipients = subscribers.map((subscriber) => ({ kind: "subscriber", id: subscriber.id, subscriber }) as const);
  return ({ account, tellsComponents }, announcement) => {
    if (account === undefined) {
      return recipients.filter(({ subscriber }) => wants(subscriber, announcement, components));
    }
    return [{ kind: "account", id: account }, ...(tellsComponents ? changesFor(account, announcement) : [])];
  };
}

/**
 * One more recipient for each component that changes. Work that is scheduled changes nothing yet, and an exercise is
 * told by its words alone, which say what it is.
 */
function changesFor(account: string, { components, exercise, state }: Announcement): Recipient[] {
  if (exercise || state === "scheduled") return [];
  const changed = components.filter(({ status, was }) => status !== was);
  return changed.map(({ id }) => ({ kind: "account", id: `${account}/${id}`, component: id }));
}
