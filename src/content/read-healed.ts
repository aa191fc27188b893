import { ContentError } from "#content/content-error.ts";
import { healedTree } from "#content/history.ts";
import { brokenFolders, folderOf, readSite, readSiteWithProblems } from "#content/read.ts";
import type { Problem } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/** A site in which broken folders have their last good form, and what is broken in them. */
export interface Healed {
  readonly site: Site;
  readonly elsewhere: readonly Problem[];
  /** Broken folders without any good form. */
  readonly leftOut: readonly string[];
}

/** Whether a folder is the one that `only` names: by its own name, or by the slug behind its date. */
function isNamed(folder: string, only: string): boolean {
  return folder.split("/")[1] === only;
}

/**
 * Reads `directory`; with `only`, other folders may be broken and then keep the form of the newest commit that was whole.
 * One broken file must not silence the rest.
 *
 * @throws ContentError with every problem; with `only`, those of site.yaml and of the folder that it names
 */
export async function readHealed(directory: string, only?: string): Promise<Healed> {
  if (only === undefined) return { site: await readSite(directory), elsewhere: [], leftOut: [] };
  const { site, problems } = await readSiteWithProblems(directory);
  const own = problems.filter(({ place }) => isNamed(folderOf(place.file), only));
  if (site === undefined) throw new ContentError(problems);
  if (own.length > 0) throw new ContentError(own);
  if (problems.length === 0) return { site, elsewhere: [], leftOut: [] };
  const { tree, leftOut } = await healedTree(directory, [...brokenFolders(problems)]);
  const needed = problems.filter(({ place }) => leftOut.includes(folderOf(place.file)));
  if (leftOut.some((folder) => isNamed(folder, only))) throw new ContentError(needed);
  return { site: await readSite(directory, { tree }), elsewhere: problems, leftOut };
}
