import { GitError, git, type Repository } from "#content/git.ts";

/** One object of a repository, under the name it was asked by. */
export interface GitObject {
  readonly object: string;
  readonly bytes: Buffer;
}

/**
 * The objects of one kind that `names` (`<commit>`, `<commit>:<path>`) lead to; a name that leads nowhere has none.
 * Replacements that a repository may hold are not followed.
 */
export async function readObjects(
  repository: Repository,
  kind: "commit" | "blob",
  names: readonly string[],
): Promise<ReadonlyMap<string, GitObject>> {
  const found = new Map<string, GitObject>();
  if (names.length === 0) return found;
  const answer = await git(repository, ["--no-replace-objects", "cat-file", "--batch"], `${names.join("\n")}\n`);
  let at = 0;
  for (const name of names) {
    const end = answer.indexOf(10, at);
    if (end === -1) throw new GitError(`git cat-file said nothing of ${name}`);
    const line = answer.subarray(at, end).toString();
    const [, object, what, size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line) ?? [];
    at = end + 1;
    // `<name> missing`: there is no such file in that commit.
    if (object === undefined) continue;
    if (what === kind) found.set(name, { object, bytes: answer.subarray(at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return found;
}
