import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { endOf, isOngoing } from "#domain/timeline.ts";
import { now, site } from "#site/site.ts";

const day = 86_400_000;
/** How long a notice that names no end stands on the first page. */
const noticeDays = 14;
/** How far back the first page looks for incidents that are over, and how many it shows. */
export const recentDays = 90;
const mostRecent = 10;

/** Incidents that are not over, the newest first. */
export const ongoing = site.incidents.filter((incident) => isOngoing(incident, now)).reverse();

/** Incidents that ended lately, the newest first. */
export const recent = site.incidents
  .filter((incident) => !isOngoing(incident, now) && endsWithin(endOf(incident), recentDays))
  .slice(-mostRecent)
  .reverse();

const planned = site.maintenances.map((maintenance) => ({ maintenance, ...maintenancePhase(maintenance, now) }));

/** Work that has begun, by words or by the clock, and is not over. */
export const inProgress = planned.filter(({ state }) => state === "in_progress" || state === "verifying");

/** Work that is still to come, the soonest first. */
export const upcoming = planned
  .filter(({ state, window }) => state === "scheduled" && now < window.end)
  .sort((a, b) => a.window.start.getTime() - b.window.start.getTime());

/** Notices that still stand, the newest first. */
export const currentNotices = site.notices
  .filter(({ at, until }) => (until === undefined ? endsWithin(at, noticeDays) : now < until))
  .reverse();

function endsWithin(end: Date | undefined, days: number): boolean {
  return end !== undefined && now.getTime() - end.getTime() < days * day;
}
