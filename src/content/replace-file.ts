import { randomBytes } from "node:crypto";
import { lstat, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Puts `text` in the place of a file that is there: whole, before and after, and for the same people to read. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const { mode } = await lstat(path);
  // A dot file: the reader passes over it, should this process die here.
  const fresh = join(dirname(path), `.${randomBytes(6).toString("hex")}.tmp`);
  await writeFile(fresh, text, { flag: "wx", mode });
  await rename(fresh, path);
}
