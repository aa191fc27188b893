import { type DeclaredLine, declaredOnlyAfter } from "#content/declared-lines.ts";
import { isOngoing, latestUpdate } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import type { Site } from "#model/site.ts";

/**
 * For each line the ids of those incidents that were under way before git knew the line, whatever its `since` says.
 * Only incidents that may still be told are asked for; a rehearsal may use a line at once.
 */
export async function youngerLines(
  directory: string,
  { incidents, settings }: Pick<Site, "incidents" | "settings">,
  siteNow: Date,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const lines: DeclaredLine[] = Object.entries(settings.channels).map(([name, line]) => ({
    name,
    kind: line.kind,
    handle: "handle" in line ? line.handle : undefined,
  }));
  const younger = new Map<string, Set<string>>();
  for (const incident of incidents.filter((incident) => mayBeTold(incident, siteNow, settings.brakes.age))) {
    for (const { name } of await declaredOnlyAfter(directory, incident.started, lines)) {
      younger.set(name, (younger.get(name) ?? new Set()).add(incident.id));
    }
  }
  return younger;
}

function mayBeTold(incident: Incident, siteNow: Date, age: number): boolean {
  const latest = latestUpdate(incident);
  if (latest === undefined || incident.imported !== undefined || incident.exercise === true) return false;
  return isOngoing(incident, siteNow) || siteNow.getTime() - latest.at.getTime() <= age;
}
