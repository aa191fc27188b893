import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { UsageError } from "#cli/session.ts";

/** A new file that its owner alone can read; nothing that is there already is written over. */
export interface OwnFile extends AsyncDisposable {
  write(text: string | Uint8Array): Promise<void>;
}

/** @throws UsageError where there is something under that name, or nothing can be made there */
export async function makeOwnFile(path: string): Promise<OwnFile> {
  if (existsSync(path)) throw new UsageError(`${path} is there already; choose another name.`);
  try {
    const file = await open(path, "wx", 0o600);
    return {
      write: async (text) => void (await file.appendFile(text)),
      [Symbol.asyncDispose]: () => file.close(),
    };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new UsageError(`${path} cannot be written (${code}).`);
  }
}
