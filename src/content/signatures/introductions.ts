import { ContentError } from "#content/content-error.ts";
import { git, type Repository } from "#content/git.ts";
import { problemOfFile } from "#content/problem.ts";
import { entriesIn } from "#content/signatures/entries.ts";
import { findObjects, readObjects } from "#content/signatures/objects.ts";
import { parseCommit } from "#content/signatures/signed-commit.ts";

/** What is known of an entry at one commit: whether the file has it there, and whether it or an ancestor ever had. */
interface Standing {
  readonly has: ReadonlySet<string>;
  readonly had: ReadonlySet<string>;
}

/**
 * Which commit brought each entry that `file` (a path in the repository) has in HEAD into history: the newest that has
 * it where no parent has. A merge that brings back what one of its sides had taken out is such a commit, too.
 *
 * @returns the key of an entry → the commit
 * @throws ContentError where the history is cut, so that nobody can tell who brought what.
 */
export async function introductions(repository: Repository, file: string): Promise<ReadonlyMap<string, string>> {
  const list = await git(repository, ["--no-replace-objects", "rev-list", "--topo-order", "--reverse", "HEAD", "--"]);
  const commits = list.toString().split("\n").filter(Boolean);
  const [raw, entries] = await Promise.all([
    readObjects(repository, "commit", commits),
    entriesByCommit(repository, file, commits),
  ]);

  const standings = new Map<string, Standing>();
  const broughtBy = new Map<string, string>();
  for (const commit of commits) {
    // The parents as the commit itself names them: a shallow clone or a graft would hide some.
    const parents = parseCommit(raw.get(commit) ?? Buffer.alloc(0)).parents.map((parent) => {
      const standing = standings.get(parent);
      if (standing === undefined) throw cutHistory(file);
      return standing;
    });
    const has = entries(commit);
    for (const key of has) {
      if (parents.every((parent) => !parent.has.has(key)) || parents.some(hasLost(key))) broughtBy.set(key, commit);
    }
    standings.set(commit, { has, had: union([has, ...parents.map(({ had }) => had)]) });
  }
  const head = standings.get(commits.at(-1) ?? "")?.has ?? new Set();
  return new Map([...broughtBy].filter(([key]) => head.has(key)));
}

const hasLost =
  (key: string) =>
  ({ has, had }: Standing) =>
    had.has(key) && !has.has(key);

/** The keys of the entries that the file has in each commit; each version is read once. */
async function entriesByCommit(repository: Repository, file: string, commits: readonly string[]) {
  const nameIn = (commit: string) => `${commit}:${file}`;
  const versions = await findObjects(repository, commits.map(nameIn));
  const blobs = await readObjects(repository, "blob", [...new Set(versions.values())]);
  const keys = new Map(
    [...blobs].map(([object, bytes]) => [object, new Set(entriesIn(file, bytes).map(({ key }) => key))]),
  );
  return (commit: string): ReadonlySet<string> => keys.get(versions.get(nameIn(commit)) ?? "") ?? new Set();
}

function union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, second, ...others] = sets.filter(({ size }) => size > 0);
  if (first === undefined) return new Set();
  // History is long, and mostly nothing changes here.
  if (second === undefined || (others.length === 0 && [...first].every((key) => second.has(key))))
    return second ?? first;
  return new Set([first, second, ...others].flatMap((set) => [...set]));
}

function cutHistory(file: string): ContentError {
  const message =
    "the history of this repository is cut, so nobody can tell who brought which approval; run “git fetch --unshallow” and remove grafts";
  return new ContentError([problemOfFile(file, message)]);
}
