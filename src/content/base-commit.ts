import { ContentError } from "#content/content-error.ts";
import { askGit, findRepository, git, prefixOf, type Repository } from "#content/git.ts";
import { problemOfFile } from "#content/problem.ts";

/** What git knows of a content directory. */
export interface History {
  readonly repository: Repository;
  /** The path of the content directory in its repository. */
  readonly prefix: string;
  /** The commit that is checked out; undefined where there is none yet. */
  readonly head: string | undefined;
  /** The commit that counts as published; undefined where there is none yet. */
  readonly published: string | undefined;
}

/** @throws ContentError where a shallow clone or an unknown base cannot tell what was published. */
export async function openHistory(directory: string, base?: string): Promise<History | undefined> {
  const repository = await findRepository(directory);
  return repository && (await historyOf({ repository, prefix: await prefixOf(repository, directory) }, base));
}

/** The same where the repository is known already; git is asked at once. */
export async function historyOf(place: Pick<History, "repository" | "prefix">, base?: string): Promise<History> {
  const [head, known] = await Promise.all([commitOf(place.repository, "HEAD"), baseCommit(place.repository, base)]);
  return { ...place, head, published: known ?? head };
}

/** Undefined where nothing but what is checked out can count as published. */
async function baseCommit(repository: Repository, base: string | undefined): Promise<string | undefined> {
  const shallow = isShallow(repository);
  // Whoever waits for it hears of its trouble.
  shallow.catch(() => undefined);
  if (base !== undefined) {
    const commit = base.startsWith("-") ? undefined : await commitOf(repository, base);
    if (commit === undefined) throw unknownBase(base, await shallow);
    return commit;
  }
  for (const known of await Promise.all(["@{upstream}", "origin/HEAD"].map((name) => commitOf(repository, name)))) {
    const common = known && (await askGit(repository, ["merge-base", "HEAD", known]));
    if (common !== undefined) return common;
  }
  if (await shallow) throw unknownBase("its upstream", true);
  return undefined;
}

function commitOf(repository: Repository, name: string): Promise<string | undefined> {
  return askGit(repository, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`]);
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
