import { getCompileCacheDir } from "node:module";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type FoldersJudged, judgeFolders } from "#cli/lint/judge-folders.ts";
import type { Verdict } from "#cli/lint/verdict.ts";
import { ContentError } from "#content/content-error.ts";
import type { Files } from "#content/part.ts";

/** What a thread is to judge. */
export interface Work {
  readonly directory: string;
  readonly folders: readonly string[];
  readonly site: Files;
  readonly now: Date;
  /** Where compiled code is kept. */
  readonly code?: string | undefined;
}

/** Fewer folders are judged sooner than another thread has started. */
const worthAThread = 600;

/** Judges folders of incidents each by itself; very many of which nothing is known yet on two cores. */
export async function judgeBeside(
  { directory, folders, site, now }: Work,
  before: ReadonlyMap<string, Verdict>,
): Promise<FoldersJudged> {
  const isPlain = [...site.values()].every((content) => !(content instanceof ContentError));
  if (folders.length < worthAThread || before.size > 0 || !isPlain || availableParallelism() < 2) {
    return await judgeFolders(directory, folders, site, before, now);
  }
  const half = Math.ceil(folders.length / 2);
  const judged: FoldersJudged = { verdicts: new Map(), claims: new Map() };
  const take = ({ verdicts, claims }: FoldersJudged) => {
    for (const [folder, verdict] of verdicts) judged.verdicts.set(folder, verdict);
    for (const [folder, ids] of claims) judged.claims.set(folder, ids);
  };
  const others = inThread({ directory, folders: folders.slice(half), site, now, code: getCompileCacheDir() }, take);
  const [own] = await Promise.all([judgeFolders(directory, folders.slice(0, half), site, before, now), others]);
  take(own);
  return judged;
}

/** @param take Is given what was judged, part by part. */
function inThread(work: Work, take: (judged: FoldersJudged) => void): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const thread = new Worker(new URL("judge-thread.ts", import.meta.url), { workerData: work, resourceLimits });
  thread.on("message", take);
  thread.on("error", reject);
  thread.on("exit", resolve);
  return promise;
}

/** Little of what is read outlives its judging. In MB. */
const resourceLimits = { maxYoungGenerationSizeMb: 8 };
