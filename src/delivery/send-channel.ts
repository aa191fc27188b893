import type { Channel } from "#delivery/channel.ts";
import { type Timer, turnsAt } from "#delivery/pace.ts";
import type { PlannedDelivery } from "#delivery/planned.ts";
import { Tally } from "#delivery/report.ts";
import { sendOnce } from "#delivery/send.ts";
import type { Outcome } from "#model/delivery.ts";
import type { Claimant, Ledger } from "#store/ledger.ts";

/** What all deliveries of a run share. */
export interface Run {
  readonly ledger: Ledger;
  readonly claimant: Claimant;
  readonly timer: Timer;
  readonly pageLags: boolean;
  readonly signal?: AbortSignal | undefined;
  now(): Date;
  /** Ids of what was said before about the same subject, oldest first. */
  before(announcement: string): readonly string[];
  /** Whether somebody still wants to hear; asked right before each call, for a run may take hours. */
  stillWants?: ((delivery: PlannedDelivery) => Promise<boolean>) | undefined;
  /** Hears of every outcome when it is written down. */
  onOutcome?: ((delivery: PlannedDelivery, outcome: Outcome) => Promise<void>) | undefined;
}

/** How one channel came through a run. */
export interface ChannelRun {
  readonly tally: Tally;
  readonly closed: string | undefined;
  /** Faults of ours. */
  readonly faults: readonly unknown[];
}

/**
 * Makes the deliveries of one channel, `connections` at a time and not faster than its pace, each recipient's in order.
 * An outcome that closes the channel leaves the rest for the next run, and so does a fault of ours.
 */
export async function sendOnChannel(
  channel: Channel,
  deliveries: readonly PlannedDelivery[],
  run: Run,
): Promise<ChannelRun> {
  const tally = new Tally(channel);
  const turn = turnsAt(channel.perSecond, run.timer);
  const lastTo = new Map<string, Promise<void>>();
  const faults: unknown[] = [];
  let closed: string | undefined;
  let next = 0;
  const isOpen = () => {
    if (run.signal?.aborted) closed ??= "the run was stopped";
    return closed === undefined;
  };

  const deliver = async (delivery: PlannedDelivery) => {
    tally.begin(delivery.repeats);
    if ((await run.stillWants?.(delivery)) === false) {
      const key = { announcement: delivery.announcement.id, channel: channel.name, recipient: delivery.recipient.id };
      return await run.ledger.mark([key], "suppressed", "the recipient does not want it any more", run.now());
    }
    const outcome = await sendOnce(delivery, { ...run, channel, before: run.before(delivery.announcement.id) });
    tally.end(outcome);
    if (outcome === undefined) return;
    if ("closes" in outcome && outcome.closes) closed ??= outcome.reason;
    await run.onOutcome?.(delivery, outcome);
  };
  const deliverAfter = async (delivery: PlannedDelivery, earlier: Promise<void> | undefined) => {
    try {
      await earlier;
      await turn();
      if (isOpen()) await deliver(delivery);
    } catch (fault) {
      faults.push(fault);
      closed ??= "a fault of Openline";
    }
  };
  const connection = async () => {
    for (let delivery = deliveries[next]; delivery !== undefined && isOpen(); delivery = deliveries[next]) {
      next += 1;
      const to = delivery.recipient.id;
      const done = deliverAfter(delivery, lastTo.get(to));
      lastTo.set(to, done);
      await done;
      if (lastTo.get(to) === done) lastTo.delete(to);
    }
  };

  await Promise.all(Array.from({ length: Math.min(channel.connections, deliveries.length) }, connection));
  return { tally, closed, faults };
}
