import { site } from "#site/site.ts";

/** Incidents that readers may see, by id. */
export const incidentById = new Map(site.incidents.map((incident) => [incident.id, incident]));
