import type { ComponentStatus } from "#model/component.ts";
import { percent } from "#site/percent.ts";
import { site, words } from "#site/site.ts";

const { uptime } = site.settings.policy;
const weights: readonly (readonly [ComponentStatus, number])[] = [
  ["major_outage", uptime.majorOutage],
  ["partial_outage", uptime.partialOutage],
  ["degraded_performance", uptime.degradedPerformance],
];

/** How uptime is counted, in sentences: what the policy's weights mean to a reader. */
export const uptimeWords: string = [
  words.page.uptimeMeaning,
  ...weights.map(([status, weight]) => weigh(words.componentStatuses[status], weight)),
  words.page.maintenanceNeverCounts,
  words.page.overlapsCountOnce,
].join(" ");

function weigh(status: string, weight: number): string {
  if (weight === 1) return words.page.countsInFull(status);
  return weight === 0 ? words.page.countsNot(status) : words.page.countsInPart(status, percent(weight));
}
