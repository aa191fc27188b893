import { ContentError } from "#content/content-error.ts";
import { askGit, findRepository, git, prefixOf, type Repository } from "#content/git.ts";
import { gitTree } from "#content/git-tree.ts";
import { problemOfFile } from "#content/problem.ts";
import { promisesIn, recordsOf } from "#content/published.ts";
import { readSheets } from "#content/sheets.ts";
import { diskTree, type Tree } from "#content/tree.ts";

export { healedTree } from "#content/healed-tree.ts";

/** What git knows of a content directory. */
export interface History {
  readonly repository: Repository;
  /** The path of the content directory in its repository. */
  readonly prefix: string;
  /** The commit that counts as published; undefined where there is none yet. */
  readonly published: string | undefined;
}

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
  return await publishedAt(directory, history, await changedSince(history, history.published));
}

/** @throws ContentError where a shallow clone or an unknown base cannot tell what was published. */
export async function openHistory(directory: string, base?: string): Promise<History | undefined> {
  const repository = await findRepository(directory);
  return repository && (await historyOf({ repository, prefix: await prefixOf(repository, directory) }, base));
}

/** The same where the repository is known already; git is asked at once. */
export async function historyOf(place: Pick<History, "repository" | "prefix">, base?: string): Promise<History> {
  return { ...place, published: await baseCommit(place.repository, base) };
}

/**
 * Record id → hash of what was published.
 *
 * @param changed Paths that differ on disk since.
 * @param only Files and folders, where not all are wanted.
 */
export async function publishedAt(
  directory: string,
  { repository, prefix, published }: History,
  changed: ReadonlySet<string>,
  only?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (published === undefined) return new Map();
  const there = gitTree(repository.workTree, published, prefix, only);
  const here = diskTree(directory);
  const tree: Tree = { list: there.list, read: (path) => (changed.has(path) ? there : here).read(path) };
  // What was published with a mistake stays published; the mistake is the reader's business.
  const paths = await there.list();
  const records = recordsOf(await readSheets(tree, paths, () => undefined));
  return new Map([...records, ...(await promisesIn(tree, paths))]);
}

/** The commit that is checked out, 40 hex digits, or undefined without one. */
export async function headCommit(directory: string): Promise<string | undefined> {
  const repository = await findRepository(directory);
  return repository && (await askGit(repository, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]));
}

async function baseCommit(repository: Repository, base: string | undefined): Promise<string | undefined> {
  const commitOf = (name: string) => askGit(repository, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
  if (base !== undefined) {
    const commit = base.startsWith("-") ? undefined : await commitOf(base);
    if (commit === undefined) throw unknownBase(base, await isShallow(repository));
    return commit;
  }
  const [head, ...others] = await Promise.all(["HEAD", "@{upstream}", "origin/HEAD"].map(commitOf));
  for (const known of others) {
    const common = known && (await askGit(repository, ["merge-base", "HEAD", known]));
    if (common !== undefined) return common;
  }
  if (await isShallow(repository)) throw unknownBase("its upstream", true);
  return head;
}

async function isShallow(repository: Repository): Promise<boolean> {
  return (await askGit(repository, ["rev-parse", "--is-shallow-repository"])) === "true";
}

function unknownBase(base: string, shallow: boolean): ContentError {
  const message = shallow
    ? `this clone is shallow and does not reach ${base}, so nobody can tell what was published; run “git fetch --unshallow”`
    : `${base} is no commit of this repository; name one that is, or fetch it`;
  return new ContentError([problemOfFile(shallow ? ".git/shallow" : ".git", message, "history")]);
}

/** Paths below the content directory that differ on disk from `commit`. */
export async function changedSince(
  { repository, prefix }: Pick<History, "repository" | "prefix">,
  commit: string,
): Promise<ReadonlySet<string>> {
  const below = prefix === "" ? [] : [`:(top,literal)${prefix}`];
  const answer = await git(repository, [
    ...["diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "-z", commit, "--"],
    ...below,
  ]);
  const paths = answer.toString().split("\0");
  return new Set(paths.map((path) => (prefix === "" ? path : path.slice(prefix.length + 1))));
}
