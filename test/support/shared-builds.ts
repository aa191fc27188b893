import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where pages that several files build alike lie for this run. */
    readonly builds: string;
  }
}

/** Gives all files of a run one place for pages that are built alike, and takes it away at the end. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), "openline-builds-"));
  provide("builds", directory);
  return () => rm(directory, { recursive: true, force: true });
}
