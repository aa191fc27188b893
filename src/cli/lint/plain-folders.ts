import { readdirSync } from "node:fs";
import { join } from "node:path";
import { rooms } from "#content/layout.ts";

/**
 * The folders of incidents, where nothing but content lies in the content directory. Undefined where anything else
 * does, or where two names may be one on some machines: then all of it must be read at once.
 */
export function plainFolders(directory: string): string[] | undefined {
  const atRoot = below(directory);
  if (atRoot === undefined || !atRoot.every(isPlace)) return undefined;
  const names = atRoot.some(({ name }) => name === "incidents") ? below(join(directory, "incidents")) : [];
  if (names === undefined) return undefined;
  const folded = new Set(names.map(({ name }) => name.toLowerCase()));
  if (folded.size < names.length || !names.every(({ name }) => /^[\x21-\x7e]+$/.test(name))) return undefined;
  return names.map(({ name }) => `incidents/${name}`).sort();
}

const known: readonly string[] = rooms;

function isPlace({ name, directory }: Entry): boolean {
  return directory ? known.includes(name) : name === "site.yaml" || name === "README.md";
}

interface Entry {
  readonly name: string;
  readonly directory: boolean;
}

function below(directory: string): Entry[] | undefined {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith("."))
      .map((entry) => ({ name: entry.name, directory: entry.isDirectory() }));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
