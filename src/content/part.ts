import { createHash } from "node:crypto";
import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ContentError } from "#content/content-error.ts";
import { diskTree, type Tree } from "#content/tree.ts";

/** Files with their bytes, or with why they are not read. */
export type Files = ReadonlyMap<string, Uint8Array | ContentError>;

/** All files of some folders of a content directory; a folder may be a file, or gone. Dot files are left out. */
export async function readPart(directory: string, folders: readonly string[]): Promise<Files> {
  const disk = diskTree(directory);
  const files = new Map<string, Uint8Array | ContentError>();
  for (const path of folders.flatMap((folder) => pathsOf(directory, folder))) {
    try {
      files.set(path, await disk.read(path));
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      files.set(path, error);
    }
  }
  return files;
}

function pathsOf(directory: string, path: string): string[] {
  const stat = lstatSync(join(directory, path), { throwIfNoEntry: false });
  if (stat === undefined) return [];
  return stat.isDirectory() ? pathsBelow(directory, path) : [path];
}

function pathsBelow(directory: string, folder: string): string[] {
  return readdirSync(join(directory, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsBelow(directory, path) : [path];
    });
}

/** A tree of files that were read before. */
export function treeOf(files: Files): Tree {
  return {
    list: async () => [...files.keys()].sort(),
    async read(path) {
      const content = files.get(path);
      if (content === undefined || content instanceof ContentError) throw content ?? new Error(`${path} was not read`);
      return content;
    },
  };
}

/**
 * The id that git gives to a folder with these files, so that it is known again when it was committed.
 * Undefined where one of them was not read; where the folder has more in git than content sees, git's own differs.
 */
export function treeIdOf(files: Files): string | undefined {
  const entries: (string | Uint8Array)[] = [];
  const named = [...files].map(([path, content]) => ({
    name: Buffer.from(path.split("/").slice(2).join("/")),
    content,
  }));
  for (const { name, content } of named.sort((a, b) => Buffer.compare(a.name, b.name))) {
    if (content instanceof ContentError || name.includes("/") || name.length === 0) return undefined;
    entries.push("100644 ", name, endOfName, objectId("blob", [content]));
  }
  return objectId("tree", entries).toString("hex");
}

const endOfName = Buffer.of(0);

function objectId(kind: "blob" | "tree", pieces: readonly (string | Uint8Array)[]): Buffer {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const hash = createHash("sha1").update(`${kind} ${length}\0`);
  for (const piece of pieces) hash.update(piece);
  return hash.digest();
}
