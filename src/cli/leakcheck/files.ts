import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import type { Artifact } from "#cli/leakcheck/scan.ts";

/** More than this is not looked through at once. */
const largest = 512 * 1024 * 1024;

/** Whether `path` is `directory` or lies below it. */
export function isBelow(directory: string, path: string): boolean {
  const way = relative(resolve(directory), resolve(path));
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`));
}

/**
 * Every file below `directory`, or the file itself; nothing where there is none. Links are not followed.
 *
 * @param shown What the directory is called.
 * @param without Directories that are left out.
 * @throws Error where a file is too large to be looked through
 */
export async function* filesBelow(
  directory: string,
  shown: string,
  without: readonly string[] = [],
): AsyncIterable<Artifact> {
  const there = await ifThere(stat(directory));
  if (there === undefined || without.some((left) => isBelow(left, directory))) return;
  if (there.isFile()) {
    if (there.size > largest) throw new RangeError(`${shown} is too large to be looked through.`);
    const bytes = await ifThere(readFile(directory));
    if (bytes !== undefined) yield { name: shown, bytes };
  }
  if (!there.isDirectory()) return;
  const entries = (await ifThere(readdir(directory, { withFileTypes: true }))) ?? [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isFile() || entry.isDirectory()) {
      yield* filesBelow(join(directory, entry.name), `${shown}/${entry.name}`, without);
    }
  }
}

/** What is looked at may go away meanwhile: another build ends, a journal is closed. */
async function ifThere<Found>(looking: Promise<Found>): Promise<Found | undefined> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
