import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const directory = new URL("../../content/", import.meta.url).pathname;

/** Every file of the sample site, by its path. */
export async function sampleContent(): Promise<Record<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  return Object.fromEntries(paths.map((path, index) => [path.slice(directory.length), texts[index] ?? ""]));
}
