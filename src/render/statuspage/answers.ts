import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { isOngoing, spokenBy } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import type { Maintenance, MaintenanceStatus } from "#model/maintenance.ts";
import type { Circle } from "#render/statuspage/circle.ts";
import { componentObjects } from "#render/statuspage/component.ts";
import { pageObject, statusObject } from "#render/statuspage/page.ts";
import { incidentObject, maintenanceObject } from "#render/statuspage/subject.ts";

/** How many of the past a list tells, as Statuspage's documentation has it. */
const recentCount = 50;

/**
 * The eight answers, each worked out when it is asked for; lists are newest first.
 * Exercises, drafts and what nobody has spoken of yet are in none of them.
 */
export function answersOf(circle: Circle) {
  const { site, at } = circle;
  const page = pageObject(circle);
  const components = componentObjects(circle);
  const incidents = site.incidents.filter((incident) => isTold(incident, at)).reverse();
  const works = site.maintenances.filter((work) => isTold(work, at)).reverse();
  const open = incidents.filter((incident) => isOngoing(incident, at));

  const tellIncidents = (chosen: readonly Incident[]) =>
    chosen.map((incident) => incidentObject(circle, incident, components));
  const tellWork = (chosen: readonly Maintenance[]) =>
    chosen.map((work) => maintenanceObject(circle, work, components));
  const workIn = (...states: readonly MaintenanceStatus[]) =>
    tellWork(works.filter((work) => states.includes(maintenancePhase(work, at).state)));

  return {
    summary: () => ({
      page,
      components,
      incidents: tellIncidents(open),
      scheduled_maintenances: workIn("scheduled", "in_progress", "verifying"),
      status: statusObject(circle),
    }),
    // When this was made stands here and nowhere else, so that a stale copy can be told.
    status: (now: Date) => ({ page, status: statusObject(circle), generated_at: now.toISOString() }),
    components: () => ({ page, components }),
    incidents: () => ({
      page,
      // However long ago it began, what is not over belongs to the present.
      incidents: tellIncidents(incidents.filter((one, index) => index < recentCount || open.includes(one))),
    }),
    unresolved: () => ({ page, incidents: tellIncidents(open) }),
    maintenances: () => ({ page, scheduled_maintenances: tellWork(works.slice(0, recentCount)) }),
    upcoming: () => ({ page, scheduled_maintenances: workIn("scheduled") }),
    active: () => ({ page, scheduled_maintenances: workIn("in_progress", "verifying") }),
  };
}

function isTold({ draft, exercise, updates }: Incident | Maintenance, at: Date): boolean {
  return draft !== true && exercise !== true && spokenBy<{ readonly at: Date }>(updates, at).length > 0;
}
