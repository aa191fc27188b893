import type { Verdict } from "#cli/lint/verdict.ts";

/**
 * Folders that cannot be judged each by itself: they claim an id that another claims, too, or are related to
 * incidents that are not there.
 *
 * @param claims What every folder of the site claims, whole or broken.
 */
export function entangled(
  verdicts: ReadonlyMap<string, Verdict>,
  claims: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const owners = new Map<string, string>();
  const found = new Set<string>();
  for (const [folder, ids] of claims) {
    for (const id of ids) {
      const owner = owners.get(id);
      if (owner === undefined) owners.set(id, folder);
      else if (owner !== folder) found.add(owner).add(folder);
    }
  }
  const incidents = incidentIds(claims);
  for (const [
    folder,
    {
      sketch,
      claims: [own],
    },
  ] of verdicts) {
    if (sketch.related.some((id) => `incidents/${id}` === own || !incidents.has(id))) found.add(folder);
  }
  return found;
}

/** The ids of all incidents: what their folders claim first. */
export function incidentIds(claims: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const room = "incidents/";
  const ids = new Set<string>();
  for (const [folder, [own = ""]] of claims) if (folder.startsWith(room)) ids.add(own.slice(room.length));
  return ids;
}
