import { isLast, maintenancePhase } from "#domain/maintenance-phase.ts";
import { concerning } from "#domain/site-index.ts";
import { isOngoing } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import type { Maintenance } from "#model/maintenance.ts";
import { monthOf } from "#site/months.ts";
import { now, site } from "#site/site.ts";

/** How many incidents or maintenances a page lists before it points at the months. */
const mostListed = 40;

/** Some things newest first, and how many there were in each month before them. */
export interface Listed<Item> {
  readonly newest: readonly Item[];
  readonly earlier: readonly { readonly month: string; readonly count: number }[];
}

/** The first of `items`, which are newest first; the others by the month that `began` tells. */
export function listed<Item>(items: readonly Item[], began: (item: Item) => Date): Listed<Item> {
  const others = Map.groupBy(items.slice(mostListed), (item) => monthOf(began(item)));
  return {
    newest: items.slice(0, mostListed),
    earlier: [...others].map(([month, members]) => ({ month, count: members.length })),
  };
}

/** All that a component's page tells of incidents and planned work, newest first. */
export interface ComponentHistory {
  readonly ongoing: readonly Incident[];
  readonly past: Listed<Incident>;
  readonly planned: readonly Maintenance[];
  readonly done: Listed<Maintenance>;
}

/** What ever happened to a component, and what is planned for it, as of now. */
export function historyOf(componentId: string): ComponentHistory {
  const { incidents, maintenances } = concerning(site, componentId);
  const work = maintenances.map((item) => ({ item, ...maintenancePhase(item, now) })).reverse();
  const windows = new Map(work.map(({ item, window }) => [item, window.start]));
  return {
    ongoing: incidents.filter((incident) => isOngoing(incident, now)).reverse(),
    past: listed(incidents.filter((incident) => !isOngoing(incident, now)).reverse(), ({ started }) => started),
    planned: work.filter(({ state }) => !isLast(state)).map(({ item }) => item),
    done: listed(
      work.filter(({ state }) => isLast(state)).map(({ item }) => item),
      (item) => windows.get(item) ?? item.window.start,
    ),
  };
}
