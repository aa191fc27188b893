import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readHeadersFile } from "#render/headers/headers-file.ts";
import type { HeaderRule } from "#render/headers/rule.ts";

/** Where a build says which headers its files want. */
export const headersName = "_headers";

/** The rules that the build in `directory` brings with it; none where it was made without. */
export async function pageHeaders(directory: string): Promise<readonly HeaderRule[]> {
  try {
    return readHeadersFile(await readFile(join(directory, headersName), "utf8"));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
