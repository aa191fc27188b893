import { createHash } from "node:crypto";
import { filesBelow } from "#cli/leakcheck/files.ts";

/** The paths of files that differ between two built pages, or that only one of them has. */
export async function differences(one: string, other: string): Promise<string[]> {
  const [first, second] = [await digests(one), await digests(other)];
  const paths = new Set([...first.keys(), ...second.keys()]);
  return [...paths].filter((path) => first.get(path) !== second.get(path)).sort();
}

async function digests(directory: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const { name, bytes } of filesBelow(directory, "page")) {
    found.set(name, createHash("sha256").update(bytes).digest("hex"));
  }
  return found;
}
