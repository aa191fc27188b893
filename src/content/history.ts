import { changedSince, type History, openHistory } from "#content/base-commit.ts";
import { askGit, findRepository } from "#content/git.ts";
import { gitTree } from "#content/git-tree.ts";
import { readPart, treeOf } from "#content/part.ts";
import { promisesIn, recordsOf } from "#content/published.ts";
import { readSheets } from "#content/sheets.ts";
import { diskTree, type Tree } from "#content/tree.ts";

export { healedTree } from "#content/healed-tree.ts";

/**
 * What git says was published: record id → hash at `base`, of records that have vanished since, too.
 *
 * Undefined outside of a git checkout. Files that did not change since are read from disk.
 *
 * @param base A commit; otherwise where this branch left its upstream, or `origin/HEAD`, or `HEAD`.
 * @throws ContentError where a shallow clone or an unknown base cannot tell.
 */
export async function publishedInGit(
  directory: string,
  base?: string,
): Promise<ReadonlyMap<string, string> | undefined> {
  const history = await openHistory(directory, base);
  if (history?.published === undefined) return history && new Map();
  return await publishedAt(directory, history, { changed: await changedSince(history, history.published) });
}

/** How files on disk differ from what was published. */
interface Differing {
  /** Paths that differ on disk since. */
  readonly changed: ReadonlySet<string>;
  /** Paths on disk that git does not follow, where that is known. */
  readonly loose?: readonly string[];
}

/**
 * Record id → hash of what was published.
 *
 * @param only Files and folders, where not all are wanted.
 */
export async function publishedAt(
  directory: string,
  history: History,
  differing: Differing,
  only?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const tree = await publishedTree(directory, history, differing, only);
  // What was published with a mistake stays published; the mistake is the reader's business.
  const paths = await tree.list();
  const records = recordsOf(await readSheets(tree, paths, () => undefined));
  return new Map([...records, ...(await promisesIn(tree, paths))]);
}

/** What did not change is read from disk; where nothing did at all, git is not asked. */
async function publishedTree(
  directory: string,
  { repository, prefix, published }: History,
  { changed, loose }: Differing,
  only?: readonly string[],
): Promise<Tree> {
  if (published === undefined) return treeOf(new Map());
  if (only !== undefined && loose !== undefined) {
    const isWanted = (path: string) => only.some((wanted) => path === wanted || path.startsWith(`${wanted}/`));
    if (![...changed, ...loose].some(isWanted)) return treeOf(await readPart(directory, only));
  }
  const there = gitTree(repository.workTree, published, prefix, only);
  const here = diskTree(directory);
  return { list: there.list, read: (path) => (changed.has(path) ? there : here).read(path) };
}

/** The commit that is checked out, 40 hex digits, or undefined without one. */
export async function headCommit(directory: string): Promise<string | undefined> {
  const repository = await findRepository(directory);
  return repository && (await askGit(repository, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]));
}
