import type { LedgerView } from "#delivery/ledger-view.ts";
import { type PlanQuestion, planDeliveries } from "#delivery/plan.ts";
import type { Plan } from "#delivery/planned.ts";
import type { Announcement } from "#model/announcement.ts";
import type { DeliveryKey, Recipient } from "#model/delivery.ts";
import type { Subscriber } from "#model/subscriber.ts";
import type { Entry } from "#store/ledger.ts";
import { aSubscriber } from "./announcement.ts";
import { aPlannedChannel } from "./said.ts";

export const planTime = new Date("2026-03-14T12:00:00Z");

/** A subscriber as somebody to write to. */
export function reader(id: string, facts: Partial<Subscriber> = {}): Recipient {
  return { kind: "subscriber", id, subscriber: aSubscriber({ id, address: `${id}@example.org`, ...facts }) };
}

/** A ledger that holds these entries and nothing else. */
export function viewOf(entries: readonly Entry[], adopted: readonly string[] = []): LedgerView {
  return {
    adopted: new Set(adopted),
    deferred: entries.filter(({ state }) => state === "deferred"),
    entriesOf: (announcement, channel) =>
      new Map(
        entries
          .filter((entry) => entry.announcement === announcement && entry.channel === channel)
          .map((entry) => [entry.recipient, entry]),
      ),
  };
}

/** Plans for Ada and Bob by mail at noon, unless said otherwise. */
export function planFor(announcements: readonly Announcement[], question: Partial<PlanQuestion> = {}): Plan {
  return planDeliveries({
    announcements,
    channels: [aPlannedChannel()],
    recipientsOf: () => [reader("ada"), reader("bob")],
    ledger: viewOf([]),
    now: planTime,
    siteNow: planTime,
    age: 24 * 3_600_000,
    ...question,
  });
}

/** `2 email ada`: the announcement by its number, the channel and the recipient. */
export function inShort({ announcement, channel, recipient }: DeliveryKey): string {
  return `${announcement.split("/").at(-1)} ${channel} ${recipient}`;
}

/** A plan's deliveries in short. */
export function deliveriesOf(plan: Plan): readonly string[] {
  return plan.deliveries.map(({ announcement, channel, recipient }) =>
    inShort({ announcement: announcement.id, channel, recipient: recipient.id }),
  );
}

/** A plan's marks of one state in short. */
export function markedOf(plan: Plan, state: Plan["marks"][number]["state"]): readonly string[] {
  return plan.marks.filter((mark) => mark.state === state).flatMap(({ keys }) => keys.map(inShort));
}
