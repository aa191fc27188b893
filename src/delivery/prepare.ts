import { readLedger } from "#delivery/ledger-view.ts";
import { planDeliveries } from "#delivery/plan.ts";
import type { Plan } from "#delivery/planned.ts";
import type { PlannedChannel } from "#delivery/planned-channel.ts";
import { recipientsAmong } from "#delivery/recipients.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Site } from "#model/site.ts";
import type { Subscriber } from "#model/subscriber.ts";
import type { Ledger } from "#store/ledger.ts";
import type { Subscribers } from "#store/subscribers.ts";

export interface Preparation {
  readonly announcements: readonly Announcement[];
  readonly channels: readonly PlannedChannel[];
  readonly settings: Pick<Site["settings"], "components" | "brakes">;
  readonly ledger: Ledger;
  readonly subscribers: Pick<Subscribers, "confirmed">;
  /** The clock on the wall. */
  readonly now: Date;
  /** The site's clock, if it is another: a sample site's stands still. */
  readonly siteNow?: Date | undefined;
}

/** Reads ledger and subscribers and plans. Nothing is written: a dry run does the same. */
export async function preparePlan(preparation: Preparation): Promise<Plan> {
  const { announcements, channels, settings, now } = preparation;
  const bounds = { siteNow: preparation.siteNow ?? now, age: settings.brakes.age };
  const names = channels.map(({ name }) => name);
  const ledger = await readLedger(preparation.ledger, announcements, names, bounds);
  const writesToSubscribers = channels.some(({ account }) => account === undefined);
  const subscribers: Subscriber[] = [];
  if (writesToSubscribers) {
    for await (const page of preparation.subscribers.confirmed()) subscribers.push(...page);
  }
  const recipientsOf = recipientsAmong(subscribers, settings.components);
  return planDeliveries({ announcements, channels, recipientsOf, ledger, now, ...bounds });
}
