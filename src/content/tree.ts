import { constants } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { largestFile, notPlain, tooLarge } from "#content/refused-file.ts";

export { gitTree } from "#content/git-tree.ts";

/** A tree of files, wherever it lies: on disk, or in a commit. */
export interface Tree {
  /** Paths of all files below the root, with forward slashes, in order; empty where there is no such directory. */
  list(): Promise<readonly string[]>;
  /**
   * The bytes of one file of the list.
   *
   * @throws ContentError where it is too large or no plain file; it is not read then.
   */
  read(path: string): Promise<Uint8Array>;
}

/** The files below a directory. Dot directories are left out; links are listed, but never followed. */
export function diskTree(directory: string): Tree {
  return {
    list: async () => (await walk(directory, "")).sort(),
    async read(path) {
      if (path.split("/").some((part) => part === "" || part === "." || part === "..")) throw notPlain(path);
      const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
      await using file = await open(join(directory, path), flags).catch((cause: NodeJS.ErrnoException) => {
        throw cause.code === "ELOOP" || cause.code === "ENXIO" ? notPlain(path) : cause;
      });
      const { size } = await checkPlain(path, file);
      if (size > largestFile) throw tooLarge(path, size);
      return await file.readFile();
    },
  };
}

async function checkPlain(path: string, file: { stat(): Promise<{ isFile(): boolean; size: number }> }) {
  const stat = await file.stat();
  if (!stat.isFile()) throw notPlain(path);
  return stat;
}

async function walk(root: string, below: string): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch((cause: NodeJS.ErrnoException) => {
    if (below === "" && cause.code === "ENOENT") return [];
    throw cause;
  });
  const found: string[] = [];
  const directories: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) directories.push(path);
    else found.push(path);
  }
  const deeper = await Promise.all(directories.map((path) => walk(root, path)));
  return [...found, ...deeper.flat()];
}
