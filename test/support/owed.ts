import { overdueOf } from "#domain/overdue.ts";
import type { Site } from "#model/site.ts";

/** What the watcher tells of a site at `at`: `promise since 03-14T10:30, 1 min, incident.md`, worst first. */
export function owedBy(site: Site, at: string): string[] {
  return overdueOf(site, new Date(at)).map(
    ({ kind, since, lateMinutes, place }) =>
      `${kind} since ${since.toISOString().slice(5, 16)}, ${lateMinutes} min, ${place.file.split("/").at(-1)}`,
  );
}
