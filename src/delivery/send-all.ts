import type { Channel } from "#delivery/channel.ts";
import { threadsOf } from "#delivery/due.ts";
import { systemTimer, type Timer } from "#delivery/pace.ts";
import type { Plan, PlannedDelivery } from "#delivery/planned.ts";
import type { DeliveryReport } from "#delivery/report.ts";
import { type Run, sendOnChannel } from "#delivery/send-channel.ts";
import type { Announcement } from "#model/announcement.ts";

export interface Sending extends Omit<Run, "timer" | "before"> {
  readonly plan: Plan;
  /** Those that the plan was made from: threads are found among them. */
  readonly announcements: readonly Announcement[];
  /** Open adapters, which stay open: whoever opened them closes them. */
  readonly channels: readonly Channel[];
  readonly timer?: Timer | undefined;
}

/** Faults of ours that came up while sending. What could be sent was sent, and the ledger knows it. */
export class BrokenDelivery extends AggregateError {
  override readonly name = "BrokenDelivery";
  readonly report: DeliveryReport;

  constructor(faults: readonly unknown[], report: DeliveryReport) {
    const stacks = faults.map((fault) => (fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)));
    super(faults, `A channel broke off while sending.\n${stacks.join("\n")}`);
    this.report = report;
  }
}

/** Social posts and webhooks begin first: they are few, and mail takes long. */
function mailLast(channels: readonly Channel[]): readonly Channel[] {
  return channels.toSorted((a, b) => Number(a.kind === "email") - Number(b.kind === "email"));
}

/** For every announcement what was said before about its subject, oldest first. */
function saidBefore(announcements: readonly Announcement[]): Run["before"] {
  const before = new Map<string, readonly string[]>();
  for (const thread of threadsOf(announcements)) {
    const ids = thread.map(({ id }) => id);
    for (const [index, id] of ids.entries()) before.set(id, ids.slice(0, index));
  }
  return (announcement) => before.get(announcement) ?? [];
}

/**
 * Carries out a plan: all channels at once, so that a slow one delays no other.
 *
 * @throws BrokenDelivery for faults of ours, after all channels have done what they could.
 */
export async function sendAll(sending: Sending): Promise<DeliveryReport> {
  const { plan, channels, ledger, now } = sending;
  for (const { keys, state, reason } of plan.marks) await ledger.mark(keys, state, reason, now());

  const run: Run = { ...sending, timer: sending.timer ?? systemTimer, before: saidBefore(sending.announcements) };
  const byChannel = Map.groupBy<string, PlannedDelivery>(plan.deliveries, ({ channel }) => channel);
  const runs = await Promise.all(
    mailLast(channels).map(async (channel) => ({
      name: channel.name,
      ...(await sendOnChannel(channel, byChannel.get(channel.name) ?? [], run)),
    })),
  );
  const reports = new Map(runs.map(({ name, tally, closed }) => [name, tally.report(plan, closed)]));
  const report = {
    channels: channels.flatMap(({ name }) => reports.get(name) ?? []),
    withheld: plan.withheld,
  };
  const faults = runs.flatMap((run) => run.faults);
  if (faults.length > 0) throw new BrokenDelivery(faults, report);
  return report;
}
