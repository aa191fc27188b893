import type { Channel } from "#delivery/channel.ts";
import type { Plan } from "#delivery/planned.ts";

/** What a plan means for one channel, for people who look before they publish. */
export interface PlanSummary {
  readonly channel: string;
  readonly deliveries: number;
  /** How many of them may be seen twice. */
  readonly repeats: number;
  readonly waiting: number;
  readonly held: number;
  readonly superseded: number;
  /** In US dollars; 0 where nothing is charged. */
  readonly cost: number;
}

/** A line for every channel, whether it has something to say or not. */
export function summarise(plan: Plan, channels: readonly Channel[]): readonly PlanSummary[] {
  const superseded = plan.marks.filter(({ state }) => state === "superseded").flatMap(({ keys }) => keys);
  return channels.map((channel) => {
    const isHere = (key: { readonly channel: string }) => key.channel === channel.name;
    const deliveries = plan.deliveries.filter(isHere);
    return {
      channel: channel.name,
      deliveries: deliveries.length,
      repeats: deliveries.filter(({ repeats }) => repeats).length,
      waiting: plan.waiting.filter(isHere).length,
      held: plan.held.filter(isHere).length,
      superseded: superseded.filter(isHere).length,
      cost: deliveries.reduce((sum, { announcement }) => sum + (channel.cost?.(announcement) ?? 0), 0),
    };
  });
}
