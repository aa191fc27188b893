import { GitError, git, type Repository } from "#content/git.ts";

/**
 * The objects that `names` (`<commit>`, `<commit>:<path>`) lead to, without their bytes; a name that leads nowhere has
 * none. Replacements that a repository may hold are not followed, here and below.
 */
export async function findObjects(
  repository: Repository,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const answer = await batch(repository, "--batch-check=%(objectname)", names);
  const lines = answer.toString().split("\n");
  return new Map(
    names.flatMap((name, index) => (/^[0-9a-f]{40,64}$/.test(lines[index] ?? "") ? [[name, lines[index] ?? ""]] : [])),
  );
}

/** The bytes of those of `objects` that are of one kind. */
export async function readObjects(
  repository: Repository,
  kind: "commit" | "blob",
  objects: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const answer = await batch(repository, "--batch", objects);
  let at = 0;
  for (const object of objects) {
    const end = answer.indexOf(10, at);
    if (end === -1) throw new GitError(`git cat-file said nothing of ${object}`);
    const [, what, size] = /^[0-9a-f]{40,64} ([a-z]+) (\d+)$/.exec(answer.subarray(at, end).toString()) ?? [];
    at = end + 1;
    // `<object> missing`: the repository does not have it.
    if (size === undefined) continue;
    if (what === kind) found.set(object, answer.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

async function batch(repository: Repository, how: string, names: readonly string[]): Promise<Buffer> {
  if (names.length === 0) return Buffer.alloc(0);
  return await git(repository, ["--no-replace-objects", "cat-file", how], `${names.join("\n")}\n`);
}
