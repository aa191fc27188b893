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
  for (const [folder, { incident }] of verdicts) {
    const related = incident.related ?? [];
    if (related.some((id) => id === incident.id || !incidents.has(id))) found.add(folder);
  }
  return found;
}

/** The ids of all incidents: what their folders claim first. */
export function incidentIds(claims: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const ids = [...claims].filter(([folder]) => folder.startsWith("incidents/")).map(([, [own = ""]]) => own);
  return new Set(ids.map((id) => id.slice("incidents/".length)));
}
