import { maintenanceStatuses } from "#domain/maintenance-phase.ts";
import { concerning } from "#domain/site-index.ts";
import { stagesOf } from "#domain/stages.ts";
import { impactAt, isOngoing } from "#domain/timeline.ts";
import type { Component, ComponentChanges, ComponentStatus } from "#model/component.ts";
import { componentStatuses } from "#model/component.ts";
import type { Incident } from "#model/incident.ts";
import type { Site } from "#model/site.ts";

/** The worst of `statuses`; nothing said means operational. */
export function worst(statuses: Iterable<ComponentStatus>): ComponentStatus {
  let rank = 0;
  for (const status of statuses) rank = Math.max(rank, componentStatuses.indexOf(status));
  return componentStatuses[rank] ?? "operational";
}

/**
 * What an incident says of its components at `at`, from the words said until then.
 * Empty before its start; once it is over, only what its last words leave below operational.
 */
export function incidentStatuses(
  incident: Pick<Incident, "started" | "components" | "updates">,
  at: Date,
): ComponentChanges {
  const stage = stagesOf(incident).findLast(({ from }) => from <= at);
  if (stage === undefined) return {};
  if (!stage.over) return stage.statuses;
  return Object.fromEntries(Object.entries(stage.statuses).filter(([, status]) => status !== "operational"));
}

/** A component's status at `at`: the worst that any incident or planned work says. Exercises say nothing. */
export function componentStatusAt(site: Site, componentId: string, at: Date): ComponentStatus {
  const { incidents, maintenances } = concerning(site, componentId);
  return worst([
    ...incidents.map((incident) => statusIn(incidentStatuses(incident, at), componentId)),
    ...maintenances.map((maintenance) => statusIn(maintenanceStatuses(maintenance, at), componentId)),
  ]);
}

/** The worst status of a group's components at `at`, without those that were retired by then. */
export function groupStatusAt(site: Site, groupId: string, at: Date): ComponentStatus {
  const members = site.settings.components.filter(
    (component) => component.group === groupId && !isRetired(component, at),
  );
  return worst(members.map(({ id }) => componentStatusAt(site, id, at)));
}

/** Whether a component was retired before `at` or on its day. */
export function isRetired(component: Component, at: Date): boolean {
  return component.retired !== undefined && new Date(`${component.retired}T00:00:00Z`) <= at;
}

/** What `changes` says of a component, operational if nothing. */
export function statusIn(changes: ComponentChanges, componentId: string): ComponentStatus {
  return (Object.hasOwn(changes, componentId) ? changes[componentId] : undefined) ?? "operational";
}

/** From best to worst. */
const indicators = ["none", "maintenance", "minor", "major", "critical"] as const;
export type Indicator = (typeof indicators)[number];

/** The whole page in two words: how bad it is, and the worst that any component has. */
export interface PageState {
  readonly indicator: Indicator;
  readonly status: ComponentStatus;
}

const indicatorOf: Readonly<Record<ComponentStatus, Indicator>> = {
  operational: "none",
  under_maintenance: "maintenance",
  degraded_performance: "minor",
  partial_outage: "major",
  major_outage: "critical",
};

/**
 * The page's state at `at`, computed from the facts and never typed.
 *
 * The indicator follows from the worst component, and is at least the impact of every ongoing incident; as long as
 * nobody has said how bad an incident is, it counts as minor, so that a page is never green beside it. Exercises and
 * retired components count for nothing.
 */
export function pageState(site: Site, at: Date): PageState {
  const retired = new Set(site.settings.components.filter((component) => isRetired(component, at)).map(({ id }) => id));
  const statuses: ComponentStatus[] = [];
  const take = (changes: ComponentChanges) => {
    for (const [id, status] of Object.entries(changes)) if (!retired.has(id)) statuses.push(status);
  };
  let rank = 0;
  for (const incident of site.incidents) {
    if (incident.exercise === true) continue;
    take(incidentStatuses(incident, at));
    if (isOngoing(incident, at)) rank = Math.max(rank, indicators.indexOf(impactAt(incident, at) ?? "minor"));
  }
  for (const maintenance of site.maintenances) {
    if (maintenance.exercise !== true) take(maintenanceStatuses(maintenance, at));
  }
  const status = worst(statuses);
  return { indicator: indicators[Math.max(rank, indicators.indexOf(indicatorOf[status]))] ?? "none", status };
}
