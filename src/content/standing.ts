import { askGit, findRepository, GitError, git, prefixOf, type Repository } from "#content/git.ts";
import { changedSince, type History, historyOf } from "#content/history.ts";

/** How the folders of a room stand, as git sees it. */
export interface Standing {
  /** Undefined outside of a git checkout. */
  readonly history: History | undefined;
  /** Folders that are on disk as they were committed, with the id that git has for such a tree. */
  readonly committed: ReadonlyMap<string, string>;
  /** Paths that differ on disk from what was published. */
  readonly changed: ReadonlySet<string>;
}

type Place = Pick<History, "repository" | "prefix">;

/**
 * How the folders of `room` stand; outside of git none counts as committed. Git is asked everything at once and works
 * beside us; the answer is a question that waits for it.
 *
 * @param base The commit that counts as published, if one was named.
 */
export async function askStanding(
  directory: string,
  room: string,
  base: string | undefined,
): Promise<() => Promise<Standing>> {
  const repository = await findRepository(directory);
  if (repository === undefined) return async () => ({ history: undefined, committed: new Map(), changed: new Set() });
  const standing = standingAt({ repository, prefix: await prefixOf(repository, directory) }, room, base);
  // Whoever waits for it hears of its trouble.
  standing.catch(() => undefined);
  return () => standing;
}

async function standingAt(place: Place, room: string, base: string | undefined): Promise<Standing> {
  const [uncommitted, loose, trees, head, history] = await Promise.all([
    unlessEmpty(changedSince(place, "HEAD"), new Set<string>()),
    loosePaths(place),
    unlessEmpty(treesIn(place, "HEAD", room), new Map<string, string>()),
    askGit(place.repository, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]),
    historyOf(place, base),
  ]);
  for (const path of [...uncommitted, ...loose]) trees.delete(path.split("/").slice(0, 2).join("/"));
  const { published = head } = history;
  const changed = published === undefined || published === head ? uncommitted : await changedSince(place, published);
  return { history, committed: trees, changed };
}

/** A repository without a commit answers nothing. */
function unlessEmpty<Answer>(asked: Promise<Answer>, nothing: Answer): Promise<Answer> {
  return asked.catch((error: unknown) => {
    if (error instanceof GitError && error.cause === undefined) return nothing;
    throw error;
  });
}

async function treesIn({ repository, prefix }: Place, commit: string, room: string): Promise<Map<string, string>> {
  const root = prefix === "" ? "" : `${prefix}/`;
  const trees = new Map<string, string>();
  for (const row of await rows(repository, ["ls-tree", "-z", "--full-tree", commit, "--", `${root}${room}/`])) {
    const [, object, path] = /^040000 tree ([0-9a-f]+)\t(.*)$/s.exec(row) ?? [];
    if (object !== undefined && path !== undefined) trees.set(path.slice(root.length), object);
  }
  return trees;
}

/** Paths that git does not follow, and those that it was told not to look at. */
async function loosePaths({ repository, prefix }: Place): Promise<string[]> {
  const below = prefix === "" ? [] : [`:(top,literal)${prefix}`];
  const root = prefix === "" ? "" : `${prefix}/`;
  const args = ["ls-files", "-z", "--full-name", "--others", "--cached", "-v", "--", ...below];
  const answer = await git(repository, args);
  const paths: string[] = [];
  for (let at = 0, end = answer.indexOf(0); end !== -1; at = end + 1, end = answer.indexOf(0, at)) {
    if (answer[at] !== watched) paths.push(answer.toString("utf8", at + 2 + root.length, end));
  }
  return paths.filter((path) => !path.split("/").some((part) => part.startsWith(".")));
}

/** The letter before a path that git follows and looks at. */
const watched = "H".charCodeAt(0);

async function rows(repository: Repository, args: readonly string[]): Promise<string[]> {
  return (await git(repository, args)).toString().split("\0").filter(Boolean);
}
