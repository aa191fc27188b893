import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { StoreError } from "#store/store-error.ts";

/**
 * Makes a directory that its owner alone can read, and those above it, where they are not there yet.
 *
 * Step by step, because `recursive` turns in circles for ever where a file system takes no directories (`/proc`).
 *
 * @throws StoreError if it cannot be made.
 */
export function makePrivateDirectory(directory: string): void {
  const above = dirname(directory);
  if (above !== directory && !existsSync(above)) makePrivateDirectory(above);
  try {
    mkdirSync(directory, { mode: 0o700 });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    if (code === "EEXIST") return;
    throw new StoreError(`${directory} cannot be made (${code}); let OPENLINE_DATA name a directory that can.`, {
      cause: error,
    });
  }
}
