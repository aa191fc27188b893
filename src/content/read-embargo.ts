import { realpath, stat } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
import { ContentError } from "#content/content-error.ts";
import { findRepository, git } from "#content/git.ts";
import { rooms } from "#content/layout.ts";
import { nearest } from "#content/nearest.ts";
import { problemOfFile } from "#content/problem.ts";
import { quote } from "#content/quote.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { namesThatTell, tellingWord } from "#content/telling-words.ts";
import { diskTree, type Tree } from "#content/tree.ts";
import type { Problem } from "#model/place.ts";
import type { Site } from "#model/site.ts";

/**
 * The embargoed incidents of a private place, drafts as well, with the settings of the public site.yaml.
 * The templates are the public ones; what else is public is read by `readSite`, and nobody mixes the two by mistake.
 * Incidents lie in `incidents/<day>-<codename>/`; other files and directories of the place are passed over.
 *
 * @throws ContentError with every problem, places below `embargoDirectory`; where site.yaml is broken, with those of
 * the public tree.
 */
export async function readEmbargo(publicDirectory: string, embargoDirectory: string): Promise<Site> {
  await refuseOpenPlace(publicDirectory, embargoDirectory);
  const openTree = diskTree(publicDirectory);
  const open = await readSiteWithProblems(publicDirectory, { tree: openTree });
  if (open.site === undefined) throw new ContentError(open.problems);

  const disk = diskTree(embargoDirectory);
  const strangers = strangersIn(await disk.list());
  const folders = (await openTree.list()).flatMap((path) => /^incidents\/([^/]+)\//.exec(path)?.[1] ?? []);
  const incidents = new Set([...open.site.incidents.map(({ id }) => id), ...folders]);
  const embargo = { tree: openTree, incidents };
  const read = await readSiteWithProblems(embargoDirectory, { drafts: true, tree: incidentsOf(disk), embargo });
  const branches = await tellingBranches(embargoDirectory, namesThatTell(open.site.settings));
  const problems = [...strangers, ...branches, ...read.problems];
  if (read.site === undefined || problems.length > 0) throw new ContentError(problems);
  return { ...read.site, maintenances: [], notices: [], templates: open.site.templates, drills: [], readiness: [] };
}

/** What else a private repository holds is its own affair. */
function incidentsOf(tree: Tree): Tree {
  return { ...tree, list: async () => (await tree.list()).filter((path) => path.startsWith("incidents/")) };
}

/** Directories that look like content, where nobody would read them. */
function strangersIn(paths: readonly string[]): Problem[] {
  const first = new Set(paths.flatMap((path) => (path.includes("/") ? path.slice(0, path.indexOf("/")) : [])));
  return [...first]
    .filter((name) => name !== "incidents" && nearest(name, rooms) !== undefined)
    .map((name) => problemOfFile(name, "is not read in the private place; put embargoed folders into “incidents”"));
}

/** Names that any repository has. */
const everywhere = new Set(["HEAD", "main", "master", "trunk"]);

/** Branch names stand in mails and on screens, too. */
async function tellingBranches(directory: string, avoid: readonly string[]): Promise<Problem[]> {
  const repository = await findRepository(directory);
  if (repository === undefined) return [];
  const refs = await git(repository, ["for-each-ref", "--format=%(refname)", "refs/heads", "refs/remotes"]);
  const names = refs
    .toString()
    .split("\n")
    .map((ref) => ref.replace(/^refs\/(?:heads|remotes\/[^/]+)\//, ""));
  return [...new Set(names)].flatMap((name) => {
    const word = everywhere.has(name) ? undefined : tellingWord(name, avoid);
    if (word === undefined) return [];
    return [problemOfFile(".git", `the branch ${quote(name)} tells of ${quote(word)}; rename it to a codename`)];
  });
}

/**
 * A private place that the public one carries along would be published by one push or one copy.
 *
 * @throws ContentError where it is such a one, or is not there
 */
export async function refuseOpenPlace(publicDirectory: string, embargoDirectory: string): Promise<void> {
  const refuse = (message: string) => new ContentError([problemOfFile(".", message)]);
  const there = await stat(embargoDirectory).catch(() => undefined);
  if (there?.isDirectory() !== true)
    throw refuse("the private place is no directory; set OPENLINE_EMBARGO to a checkout");

  const place = await realpath(embargoDirectory);
  const open = await realpath(publicDirectory).catch(() => resolve(publicDirectory));
  const move = "move it out, into a private repository of its own";
  if (isWithin(open, place)) throw refuse(`the private place lies in the public content; ${move}`);
  const repository = await findRepository(open);
  if (repository === undefined) return;
  if (isWithin(await realpath(repository.workTree), place)) {
    throw refuse(`the private place lies in the repository of the public content; ${move}`);
  }
  const own = await findRepository(place);
  if (own === undefined) return;
  const [ours, theirs] = await Promise.all([repository, own].map(sharedDirectory));
  if (ours === theirs) throw refuse(`the private place is a work tree of the public repository; ${move}`);
}

function isWithin(directory: string, path: string): boolean {
  const below = relative(directory, path);
  return below === "" || (below !== ".." && !below.startsWith(`..${sep}`));
}

/** Where a repository keeps its objects, whichever of its work trees is asked. */
async function sharedDirectory(repository: NonNullable<Awaited<ReturnType<typeof findRepository>>>): Promise<string> {
  const answer = (await git(repository, ["rev-parse", "--git-common-dir"])).toString().trim();
  return await realpath(resolve(repository.workTree, answer));
}
