import { findRepository, GitError, git, type Repository } from "#content/git.ts";
import { largestFile, notPlain, tooLarge } from "#content/refused-file.ts";
import type { Tree } from "#content/tree.ts";

interface Entry {
  readonly mode: string;
  readonly object: string;
  readonly size: number;
}

/**
 * The files of a commit below `prefix` (a path in the repository, "" for all of it).
 * All are listed at the first question, and fetched in one go when the first is read.
 *
 * @param only Paths below `prefix`, of files or directories, where not all of it is wanted.
 */
export function gitTree(repository: string, commit: string, prefix: string, only?: readonly string[]): Tree {
  const opened = once(async () => {
    const found = await findRepository(repository);
    if (found === undefined) throw new GitError(`${repository} is no git repository`);
    return found;
  });
  const listed = once(async () => await listEntries(await opened(), commit, prefix, only));
  const fetched = once(async () => {
    const wanted = [...(await listed()).values()].filter(({ mode, size }) => isFile(mode) && size <= largestFile);
    return await readObjects(await opened(), [...new Set(wanted.map(({ object }) => object))]);
  });

  return {
    list: async () => [...(await listed()).keys()].sort(),
    async read(path) {
      const entry = (await listed()).get(path);
      if (entry === undefined || !isFile(entry.mode)) throw notPlain(path);
      const content = (await fetched()).get(entry.object);
      if (content === undefined) throw tooLarge(path, entry.size);
      return content;
    },
  };
}

const isFile = (mode: string) => mode.startsWith("100");

/** Does it at the first question, and remembers the answer. */
function once<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let asked: Promise<Answer> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}

async function listEntries(
  repository: Repository,
  commit: string,
  prefix: string,
  only: readonly string[] | undefined,
): Promise<Map<string, Entry>> {
  if (only?.length === 0) return new Map();
  const root = prefix === "" ? "" : `${prefix}/`;
  const below = only?.map((path) => `${root}${path}`) ?? (prefix === "" ? [] : [root]);
  const answer = await git(repository, ["ls-tree", "-r", "-l", "-z", "--full-tree", commit, "--", ...below]);
  const entries = new Map<string, Entry>();
  for (const row of answer.toString().split("\0")) {
    const tab = row.indexOf("\t");
    if (tab === -1) continue;
    const path = row.slice(tab + 1);
    const [mode = "", , object = "", size = "0"] = row.slice(0, tab).split(/ +/);
    const inside = prefix === "" ? path : path.slice(prefix.length + 1);
    if (inside.split("/").some((part) => part.startsWith("."))) continue;
    entries.set(inside, { mode, object, size: Number(size) || 0 });
  }
  return entries;
}

/** `<object> blob <size>\n<bytes>\n`, one after another. */
async function readObjects(repository: Repository, objects: readonly string[]): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  if (objects.length === 0) return contents;
  const answer = await git(repository, ["cat-file", "--batch"], `${objects.join("\n")}\n`);
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at);
    const [object = "", kind, size] = answer.subarray(at, end).toString().split(" ");
    if (kind !== "blob") throw new GitError(`git cat-file: ${object} is ${kind}`);
    contents.set(object, answer.subarray(end + 1, end + 1 + Number(size)));
    at = end + 1 + Number(size) + 1;
  }
  return contents;
}
