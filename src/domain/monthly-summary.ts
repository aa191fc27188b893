import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { durationOf, spokenBy, titleAt } from "#domain/timeline.ts";
import { uptimeOf } from "#domain/uptime.ts";
import type { Component } from "#model/component.ts";
import type { ActionItem } from "#model/postmortem.ts";
import type { Site } from "#model/site.ts";
import type { Window } from "#model/time.ts";

/** One incident of a month. */
export interface MonthlyIncident {
  readonly id: string;
  readonly title: string;
  readonly started: Date;
  /** Milliseconds, until the moment of the summary where it goes on. */
  readonly lasted: number;
  readonly ongoing: boolean;
}

/** What a month was like, as far as the written facts tell. */
export interface MonthlySummary {
  readonly from: Date;
  /** The end is not included. */
  readonly to: Date;
  /** The part of the month in which each component was up, 0 to 1, in the order of the page. */
  readonly uptime: readonly { readonly component: Component; readonly up: number }[];
  /** Those that began in the month, oldest first. */
  readonly incidents: readonly MonthlyIncident[];
  readonly longest: MonthlyIncident | undefined;
  /** Actions of published postmortems that were done in the month. */
  readonly actionsDone: readonly ActionItem[];
  /** Those that are open at the moment of the summary, the next one first. */
  readonly actionsOpen: readonly ActionItem[];
  /** Planned work whose window began in the month and that was not called off. */
  readonly maintenances: readonly { readonly id: string; readonly title: string; readonly window: Window }[];
  /** Titles of what is wrong at the moment of the summary. */
  readonly wrongNow: readonly string[];
}

/** The first moment of a month like `2026-10`, in UTC, and the first after it. */
export function monthOf(month: string): { readonly from: Date; readonly to: Date } {
  const from = new Date(`${month}-01T00:00:00Z`);
  return { from, to: new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1)) };
}

/** The last month that was over at `now`: `2026-10`. */
export function lastMonth(now: Date): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - 1, 1)).toISOString().slice(0, 7);
}

/**
 * The facts of a month like `2026-10`, as they are known at `now`. Exercises and drafts are left out, and so is
 * everything of which nobody has spoken yet; imported history counts.
 */
export function monthlySummary(site: Site, month: string, now: Date): MonthlySummary {
  const { from, to } = monthOf(month);
  const isWithin = (at: Date) => at >= from && at < to;
  const told = site.incidents.filter((incident) => isPublic(incident) && spokenBy(incident.updates, now).length > 0);
  const known = told.map((incident) => {
    const spoken = { ...incident, updates: spokenBy(incident.updates, now) };
    const ongoing = spoken.updates.at(-1)?.status !== "resolved";
    return {
      id: incident.id,
      title: titleAt(incident, now),
      started: incident.started,
      lasted: durationOf(spoken, now),
      ongoing,
    };
  });
  const incidents = known.filter(({ started }) => isWithin(started));
  const actions = told.flatMap(({ postmortem }) =>
    postmortem === undefined || postmortem.at > now ? [] : postmortem.actions,
  );
  const there = site.settings.components.filter(
    ({ since, retired }) =>
      (since === undefined || new Date(since) < to) && (retired === undefined || new Date(retired) > from),
  );
  return {
    from,
    to,
    uptime: there.map((component) => ({ component, up: uptimeOf(site, component.id, from, to) })),
    incidents,
    longest: incidents.reduce<MonthlyIncident | undefined>(
      (longest, incident) => (longest === undefined || incident.lasted > longest.lasted ? incident : longest),
      undefined,
    ),
    actionsDone: actions.filter(
      ({ state, closed }) => state === "done" && closed !== undefined && isWithin(new Date(closed)),
    ),
    actionsOpen: actions.filter(({ state }) => state === "open").sort((a, b) => (a.due < b.due ? -1 : 1)),
    maintenances: site.maintenances.filter(isPublic).flatMap((work) => {
      const { state, window } = maintenancePhase(work, now);
      const held = isWithin(window.start) && state !== "cancelled" && spokenBy(work.updates, now).length > 0;
      return held ? [{ id: work.id, title: titleAt(work, now), window }] : [];
    }),
    wrongNow: known.filter(({ ongoing, started }) => ongoing && started <= now).map(({ title }) => title),
  };
}

function isPublic({
  exercise,
  draft,
}: {
  readonly exercise?: boolean | undefined;
  readonly draft?: boolean | undefined;
}) {
  return exercise !== true && draft !== true;
}
