import { windowAt } from "#domain/maintenance-phase.ts";
import { recordsOf } from "#domain/records.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { Site } from "#model/site.ts";

/** How long after a window began or ended the page is still built for it, in milliseconds. */
const builtFor = 24 * 3_600_000;

/** The planned work of which every word was published as it stands: the clock says nothing that a commit did not say. */
export function publishedWork(site: Site, published: ReadonlyMap<string, string>): Maintenance[] {
  const changed = new Set(
    recordsOf(site)
      .filter(({ id, hash }) => published.get(id) !== hash)
      .map(({ id }) => id.split("/").slice(0, 2).join("/")),
  );
  return site.maintenances.filter(({ id }) => !changed.has(`maintenances/${id}`));
}

/** Whether the whole site stands as it was published. */
export function isPublished(site: Site, published: ReadonlyMap<string, string>): boolean {
  return recordsOf(site).every(({ id, hash }) => published.get(id) === hash);
}

/** The moments until `now` at which the page changed by the clock alone, each under a name of its own. */
export function turnsOf(work: readonly Maintenance[], now: Date): string[] {
  return work
    .filter(({ draft, imported }) => draft !== true && imported === undefined)
    .flatMap((maintenance) => {
      const { start, end } = windowAt(maintenance, now);
      return [start, end]
        .filter((at) => at <= now && now.getTime() - at.getTime() < builtFor)
        .map((at) => `maintenances/${maintenance.id}/${at.toISOString().slice(0, 16).replace(":", "")}Z-page`);
    });
}
