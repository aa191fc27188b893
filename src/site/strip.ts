import { newestWords } from "#domain/clock.ts";
import { type DaySummary, daysOf, uptimeOf } from "#domain/uptime.ts";
import { type ComponentStatus, componentStatuses } from "#model/component.ts";
import { percent } from "#site/percent.ts";
import { now, site } from "#site/site.ts";

/** How many days a strip shows. */
export const stripDays = 90;
const dayLength = 86_400_000;
const today = Math.floor(now.getTime() / dayLength) * dayLength;
/**
 * Until when days and uptime are counted: the newest words, and today's first moment at least. Counted up to now, the
 * page of a component in trouble would be another one with every build, though nobody has said anything new.
 */
const until = new Date(Math.max(today, newestWords(site)?.getTime() ?? 0) + 1);

/** How far a day's bar reaches, out of 20: what is worse stands out without its colour, too. */
const reaches: Readonly<Record<ComponentStatus, number>> = {
  operational: 12,
  under_maintenance: 6,
  degraded_performance: 15,
  partial_outage: 17.5,
  major_outage: 20,
};

/** The last days of one component as lines to draw and as words. */
export interface Strip {
  /** The first day that counts, 0 to 90. */
  readonly first: number;
  /** Every day, oldest first. */
  readonly days: readonly DaySummary[];
  /** For each status that is not operational, the lines of its days. */
  readonly lines: readonly { readonly status: ComponentStatus; readonly path: string }[];
  /** Days on which it was not operational, newest first. */
  readonly troubled: readonly DaySummary[];
  /** `99.98%`, never rounded up. */
  readonly uptime: string;
}

/** The strip of one component, up to today. */
export function stripOf(componentId: string): Strip {
  const days = daysOf(site, componentId, stripDays, until);
  const first = days.findIndex(({ counted }) => counted);
  const lines = componentStatuses
    .filter((status) => status !== "operational")
    .map((status) => ({ status, path: linesOf(days, status) }))
    .filter(({ path }) => path !== "");
  return {
    first: first === -1 ? stripDays : first,
    days,
    lines,
    troubled: days.filter(({ worst }) => worst !== "operational").reverse(),
    uptime: uptimeOver(componentId, stripDays),
  };
}

/** The uptime over the last `days` days by UTC, today included: `99.98%`, never rounded up. */
export function uptimeOver(componentId: string, days: number): string {
  const from = new Date(today - (days - 1) * dayLength);
  return percent(uptimeOf(site, componentId, from, until));
}

function linesOf(days: readonly DaySummary[], status: ComponentStatus): string {
  const reach = reaches[status];
  return days.map(({ worst }, index) => (worst === status ? `M${index}.5 ${10 - reach / 2}v${reach}` : "")).join("");
}
