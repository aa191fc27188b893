import { changedSince, type History, historyOf } from "#content/base-commit.ts";
import { findRepository, GitError, git, prefixOf } from "#content/git.ts";

/** How the folders of a room stand, as git sees it. */
export interface Standing {
  /** Undefined outside of a git checkout. */
  readonly history: History | undefined;
  /** Folders that are on disk as they were committed, with the id that git has for such a tree. */
  readonly committed: ReadonlyMap<string, string>;
  /** Paths that differ on disk from what was published. */
  readonly changed: ReadonlySet<string>;
  /** Paths on disk that git does not follow, or does not look at. */
  readonly loose: readonly string[];
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
  if (repository === undefined) return async () => outsideOfGit;
  const standing = standingAt({ repository, prefix: await prefixOf(repository, directory) }, room, base);
  // Whoever waits for it hears of its trouble.
  standing.catch(() => undefined);
  return () => standing;
}

const outsideOfGit: Standing = { history: undefined, committed: new Map(), changed: new Set(), loose: [] };

async function standingAt(place: Place, room: string, base: string | undefined): Promise<Standing> {
  const asked = historyOf(place, base);
  const sinceHead = unlessEmpty(changedSince(place, "HEAD"), new Set<string>());
  const sincePublished = asked.then(({ head, published }) =>
    published === undefined || published === head ? sinceHead : changedSince(place, published),
  );
  const answers = [asked, sinceHead, sincePublished, loosePaths(place), treesOfRoom(place, room)] as const;
  const [history, uncommitted, changed, loose, committed] = await Promise.all(answers);
  for (const path of [...uncommitted, ...loose]) committed.delete(path.split("/", 2).join("/"));
  return { history, committed, changed, loose };
}

/** A repository without a commit answers nothing. */
function unlessEmpty<Answer>(asked: Promise<Answer>, nothing: Answer): Promise<Answer> {
  return asked.catch((error: unknown) => {
    if (error instanceof GitError && error.cause === undefined) return nothing;
    throw error;
  });
}

/** Folders of a room in the commit that is checked out, and the ids of their trees. */
async function treesOfRoom({ repository, prefix }: Place, room: string): Promise<Map<string, string>> {
  const root = prefix === "" ? "" : `${prefix}/`;
  const asked = git(repository, ["ls-tree", "-z", "--full-tree", "HEAD", "--", `${root}${room}/`]);
  const answer = (await unlessEmpty(asked, Buffer.alloc(0))).toString();
  const trees = new Map<string, string>();
  for (let at = 0, end = answer.indexOf("\0"); end !== -1; at = end + 1, end = answer.indexOf("\0", at)) {
    if (!answer.startsWith(aTree, at)) continue;
    const tab = answer.indexOf("\t", at);
    trees.set(answer.slice(tab + 1 + root.length, end), answer.slice(at + aTree.length, tab));
  }
  return trees;
}

const aTree = "040000 tree ";

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
