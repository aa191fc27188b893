import { enableCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import type { Work } from "#cli/lint/judge-beside.ts";

/** What a thread does that judges beside another. */
const { directory, folders, site, now, code }: Work = workerData;
if (code !== undefined) enableCompileCache(code);
const { batch, judgeFolders } = await import("#cli/lint/judge-folders.ts");
for (let from = 0; from < folders.length; from += batch) {
  parentPort?.postMessage(await judgeFolders(directory, folders.slice(from, from + batch), site, new Map(), now));
}
