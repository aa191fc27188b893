import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { isOngoing } from "#domain/timeline.ts";
import type { Site } from "#model/site.ts";
import { circleOf } from "#render/statuspage/circle.ts";
import { componentObjects } from "#render/statuspage/component.ts";
import { pageObject, statusObject } from "#render/statuspage/page.ts";
import { incidentObject, maintenanceObject } from "#render/statuspage/subject.ts";

const isPublic = ({
  draft,
  exercise,
}: {
  readonly draft?: boolean | undefined;
  readonly exercise?: boolean | undefined;
}) => draft !== true && exercise !== true;

/** `api/v2/summary.json`: what is wrong and what is planned, newest first, in the shape of Statuspage's public API. */
export function summaryJson(site: Site, base: URL, now: Date) {
  const circle = circleOf(site, base, now);
  const components = componentObjects(circle);
  return {
    page: pageObject(circle),
    components,
    incidents: site.incidents
      .filter((incident) => isPublic(incident) && isOngoing(incident, circle.at))
      .map((incident) => incidentObject(circle, incident, components))
      .reverse(),
    scheduled_maintenances: site.maintenances
      .filter((maintenance) => {
        const { state } = maintenancePhase(maintenance, circle.at);
        return isPublic(maintenance) && state !== "completed" && state !== "cancelled";
      })
      .map((maintenance) => maintenanceObject(circle, maintenance, components))
      .reverse(),
    status: statusObject(circle),
  };
}

/** `api/v2/status.json`: the page in a word, and when this was made, so that a stale copy can be told. */
export function statusJson(site: Site, base: URL, now: Date) {
  const circle = circleOf(site, base, now);
  return { page: pageObject(circle), status: statusObject(circle), generated_at: now.toISOString() };
}
