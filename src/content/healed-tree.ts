import { findRepository, git, prefixOf } from "#content/git.ts";
import { gitTree } from "#content/git-tree.ts";
import { brokenFolders, readSiteWithProblems } from "#content/read.ts";
import { diskTree, type Tree } from "#content/tree.ts";

/** How many commits back a whole form of a folder is looked for. */
const farthest = 50;

/**
 * The files below `directory`, but broken folders as they were in the newest commit in which they read clean.
 * A folder that never did is left out, and named in `leftOut`; so is what cannot stand without such a folder.
 *
 * @param broken Folders such as `incidents/2026-03-14-checkout-errors`, as `brokenFolders` finds them.
 */
export async function healedTree(
  directory: string,
  broken: Iterable<string>,
): Promise<{ tree: Tree; leftOut: string[] }> {
  const disk = diskTree(directory);
  const healed = new Map<string, Tree>();
  const leftOut = new Set<string>();
  for (let again: Iterable<string> = new Set(broken); ; ) {
    for (const folder of again) {
      const whole = healed.has(folder) ? undefined : await lastWhole(directory, disk, folder);
      if (whole !== undefined) healed.set(folder, whole);
      else {
        healed.delete(folder);
        leftOut.add(folder);
      }
    }
    const tree = overlay(disk, healed, leftOut);
    const { problems } = await readSiteWithProblems(directory, { tree });
    const still = [...brokenFolders(problems)].filter((folder) => !leftOut.has(folder));
    if (still.length === 0) return { tree, leftOut: [...leftOut].sort() };
    again = still;
  }
}

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** `below` with whole folders taken from other trees, and without those that are left out. */
function overlay(below: Tree, folders: ReadonlyMap<string, Tree>, leftOut: ReadonlySet<string>): Tree {
  const replaced = [...folders.keys(), ...leftOut];
  const sourceOf = (path: string) => [...folders].find(([folder]) => isIn(path, folder))?.[1] ?? below;
  return {
    async list() {
      const kept = (await below.list()).filter((path) => !replaced.some((folder) => isIn(path, folder)));
      const old = [...folders].map(async ([folder, tree]) => (await tree.list()).filter((path) => isIn(path, folder)));
      return [...kept, ...(await Promise.all(old)).flat()].sort();
    },
    read: (path) => sourceOf(path).read(path),
  };
}

/** The newest commit's tree in which `folder` is there and reads clean beside today's other files. */
async function lastWhole(directory: string, disk: Tree, folder: string): Promise<Tree | undefined> {
  const repository = await findRepository(directory);
  if (repository === undefined) return undefined;
  const prefix = await prefixOf(repository, directory);
  const path = prefix === "" ? folder : `${prefix}/${folder}`;
  const log = await git(repository, ["log", "-n", String(farthest), "--format=%H", "--", `:(top,literal)${path}`]);
  for (const commit of log.toString().split("\n").filter(Boolean)) {
    const old = gitTree(repository.workTree, commit, prefix);
    if (await readsClean(overlay(disk, new Map([[folder, old]]), new Set()), folder)) return old;
  }
  return undefined;
}

/** Beside the folder itself only site.yaml and the incidents' ids are needed to judge it. */
async function readsClean(tree: Tree, folder: string): Promise<boolean> {
  const paths = (await tree.list()).filter(
    (path) => path === "site.yaml" || isIn(path, folder) || path.endsWith("/incident.md"),
  );
  if (!paths.some((path) => isIn(path, folder))) return false;
  const { problems } = await readSiteWithProblems("", { tree: { list: async () => paths, read: tree.read } });
  return !brokenFolders(problems).has(folder);
}
