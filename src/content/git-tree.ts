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
 * Everything is fetched in one go at the first question.
 */
export function gitTree(repository: string, commit: string, prefix: string): Tree {
  let loaded: Promise<{ entries: Map<string, Entry>; contents: Map<string, Uint8Array> }> | undefined;
  const load = async () => {
    const found = await findRepository(repository);
    if (found === undefined) throw new GitError(`${repository} is no git repository`);
    const entries = await listEntries(found, commit, prefix);
    const wanted = [...entries.values()].filter(({ mode, size }) => isFile(mode) && size <= largestFile);
    return { entries, contents: await readObjects(found, [...new Set(wanted.map(({ object }) => object))]) };
  };
  const all = () => {
    loaded ??= load();
    return loaded;
  };

  return {
    list: async () => [...(await all()).entries.keys()].sort(),
    async read(path) {
      const { entries, contents } = await all();
      const entry = entries.get(path);
      if (entry === undefined || !isFile(entry.mode)) throw notPlain(path);
      const content = contents.get(entry.object);
      if (content === undefined) throw tooLarge(path, entry.size);
      return content;
    },
  };
}

const isFile = (mode: string) => mode.startsWith("100");

async function listEntries(repository: Repository, commit: string, prefix: string): Promise<Map<string, Entry>> {
  const below = prefix === "" ? [] : [`${prefix}/`];
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
