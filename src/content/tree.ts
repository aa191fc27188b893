import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
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
      return readPlain(join(directory, path), path);
    },
  };
}

/** Without waiting: small files are read in less time than it takes to ask another thread for them. */
function readPlain(absolute: string, path: string): Uint8Array {
  const file = openPlain(absolute, path);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) throw notPlain(path);
    if (stat.size > largestFile) throw tooLarge(path, stat.size);
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

function openPlain(absolute: string, path: string): number {
  try {
    return openSync(absolute, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    throw code === "ELOOP" || code === "ENXIO" ? notPlain(path) : cause;
  }
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
