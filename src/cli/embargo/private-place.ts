import { join, resolve } from "node:path";
import { type Session, UsageError } from "#cli/session.ts";
import { readEmbargo } from "#content/read-embargo.ts";
import type { Incident } from "#model/incident.ts";
import type { Site } from "#model/site.ts";

/** The private checkout, and what is embargoed in it. */
export interface PrivatePlace {
  readonly directory: string;
  /** The public settings, with the embargoed incidents and no others. */
  readonly site: Site;
}

/** @throws UsageError where no private place is named. */
export function privateDirectory({ environment }: Session): string {
  if (environment.OPENLINE_EMBARGO !== undefined) return resolve(environment.OPENLINE_EMBARGO);
  throw new UsageError("Set OPENLINE_EMBARGO to a checkout of your private repository. See docs/disclosure.md.");
}

/**
 * Reads the private place.
 *
 * @throws UsageError where none is named, ContentError for what has to be mended in it
 */
export async function openPrivatePlace(session: Session): Promise<PrivatePlace> {
  const directory = privateDirectory(session);
  return { directory, site: await readEmbargo(session.environment.OPENLINE_CONTENT, directory) };
}

/** @throws UsageError where nothing has that codename. */
export function embargoed({ site }: PrivatePlace, codename: string): Incident {
  const found = site.incidents.find((incident) => incident.codename === codename);
  if (found === undefined) throw new UsageError("Nothing has that codename. `openline embargo list` names all.");
  return found;
}

/** Where an embargoed incident's own file lies on disk. */
export function pathOf({ directory }: PrivatePlace, { file }: Incident): string {
  return join(directory, file);
}
