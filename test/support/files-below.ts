import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Every file below `directory`, whatever it is, named from there on. */
export async function filesBelow(directory: string): Promise<{ name: string; bytes: Buffer }[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return await Promise.all(
    files.map(async (file) => ({ name: file.slice(directory.length), bytes: await readFile(file) })),
  );
}
