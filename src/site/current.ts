import { componentStatusAt } from "#domain/component-status.ts";
import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { endOf, isOngoing } from "#domain/timeline.ts";
import type { ComponentStatus } from "#model/component.ts";
import { now, site } from "#site/site.ts";

const day = 86_400_000;
/** How long a notice that names no end stands on the first page. */
const noticeDays = 14;
/** How long before its window planned work moves to the top. */
const soonDays = 3;
/** How far back the first page looks for incidents that are over, and how many it shows. */
export const recentDays = 90;
const mostRecent = 10;

const statuses = new Map(site.settings.components.map(({ id }) => [id, componentStatusAt(site, id, now)]));

/** How a component is now. */
export function statusNow(componentId: string): ComponentStatus {
  return statuses.get(componentId) ?? "operational";
}

/** Incidents that are not over, the newest first. */
export const ongoing = site.incidents.filter((incident) => isOngoing(incident, now)).reverse();

/** Incidents that ended lately, the newest first. */
export const recent = site.incidents
  .filter((incident) => !isOngoing(incident, now) && endsWithin(endOf(incident), recentDays))
  .slice(-mostRecent)
  .reverse();

const planned = site.maintenances.map((maintenance) => ({ maintenance, ...maintenancePhase(maintenance, now) }));

const inProgress = planned.filter(({ state }) => state === "in_progress" || state === "verifying");

const upcoming = planned
  .filter(({ state, window }) => state === "scheduled" && now < window.end)
  .sort((a, b) => a.window.start.getTime() - b.window.start.getTime());
const isSoon = ({ window }: (typeof upcoming)[number]) => window.start.getTime() - now.getTime() <= soonDays * day;

/** Work that readers should know of before anything else: it has begun, or begins within days. The soonest first. */
export const nearWork = [...inProgress, ...upcoming.filter(isSoon)];

/** Work that is still some days away, the soonest first. */
export const laterWork = upcoming.filter((work) => !isSoon(work));

/** Work that is over, or was called off; the newest first. */
export const pastWork = planned.filter((work) => !nearWork.includes(work) && !laterWork.includes(work)).reverse();

/** Notices that still stand, the newest first. */
export const currentNotices = site.notices
  .filter(({ at, until }) => (until === undefined ? endsWithin(at, noticeDays) : now < until))
  .reverse();

function endsWithin(end: Date | undefined, days: number): boolean {
  return end !== undefined && now.getTime() - end.getTime() < days * day;
}
