import { askGit, git, type Repository } from "#content/git.ts";
import { changedSince, type History } from "#content/history.ts";

/** How the folders of a room stand, as git sees it. */
export interface Standing {
  /** Folders that are on disk as they were committed, with the id that git has for such a tree. */
  readonly committed: ReadonlyMap<string, string>;
  /** Paths that differ on disk from what was published. */
  readonly changed: ReadonlySet<string>;
}

type Place = Pick<History, "repository" | "prefix">;

/** How the folders of `room` stand. Where git cannot tell, none counts as committed. */
export async function standingOf(history: History, room: string): Promise<Standing> {
  const head = await askGit(history.repository, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
  if (head === undefined) return { committed: new Map(), changed: new Set() };
  const sinceHead = changedSince(history, head);
  const { published = head } = history;
  const [trees, loose, uncommitted, changed] = await Promise.all([
    treesIn(history, head, room),
    loosePaths(history),
    sinceHead,
    published === head ? sinceHead : changedSince(history, published),
  ]);
  for (const path of [...uncommitted, ...loose]) trees.delete(path.split("/").slice(0, 2).join("/"));
  return { committed: trees, changed };
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
