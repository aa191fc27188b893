import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import type { Verdict } from "#cli/lint/verdict.ts";
import type { ContentError } from "#content/content-error.ts";
import { type Files, readPart, treeIdOf, treeOf } from "#content/part.ts";
import { folderOf, readSiteWithProblems } from "#content/read.ts";
import type { Incident } from "#model/incident.ts";
import type { Site } from "#model/site.ts";
import { checkSubjects } from "#policy/check-part.ts";
import type { Finding } from "#policy/finding.ts";
import { outlineOf } from "#policy/outline.ts";
import { sketchOf } from "#policy/sketch.ts";

/** Folders that are read at once; their words are forgotten before the next are read. */
export const batch = 200;

/** What became of folders that were read: a verdict where one is whole by itself, and what each claims. */
export interface FoldersJudged {
  readonly verdicts: Map<string, Verdict>;
  readonly claims: Map<string, readonly string[]>;
}

/** Judges folders of incidents each by itself; what was judged before in exactly these words is not judged again. */
export async function judgeFolders(
  directory: string,
  folders: readonly string[],
  site: Files,
  before: ReadonlyMap<string, Verdict>,
  now: Date,
): Promise<FoldersJudged> {
  // Little is kept of much that is read: what is over is cleared away sooner, or memory grows to many times of what is used.
  if (folders.length > batch) setFlagsFromString("--heap-growing-percent=20");
  const judged: FoldersJudged = { verdicts: new Map(), claims: new Map() };
  for (let from = 0; from < folders.length; from += batch) {
    const files = await readPart(directory, folders.slice(from, from + batch));
    const trees = treesOf(files);
    const fresh = new Map(site);
    for (const [path, content] of files) {
      const known = before.get(folderOf(path));
      if (known?.tree === undefined || known.tree !== trees.get(known.folder)) fresh.set(path, content);
      else judged.verdicts.set(known.folder, known);
    }
    await judgeFiles(fresh, trees, judged, now);
    // What another thread has judged meanwhile is taken over at once.
    if (from + batch < folders.length) await setImmediate();
  }
  return judged;
}

async function judgeFiles(
  files: Files,
  trees: ReadonlyMap<string, string | undefined>,
  judged: FoldersJudged,
  now: Date,
): Promise<void> {
  const { site, claims } = await readSiteWithProblems("", { tree: treeOf(files), drafts: true });
  for (const [folder, ids] of claims) if (trees.has(folder)) judged.claims.set(folder, ids);
  if (site === undefined) return;
  for (const verdict of verdictsOf(site, trees, claims, now)) judged.verdicts.set(verdict.folder, verdict);
}

/** A verdict for every incident of `site`, which has no other things in it. */
export function verdictsOf(
  site: Site,
  trees: ReadonlyMap<string, string | undefined>,
  claims: ReadonlyMap<string, readonly string[]>,
  now: Date,
): Verdict[] {
  const found = new Map<string, Finding[]>();
  for (const finding of checkSubjects({ ...site, maintenances: [], notices: [] }, now)) {
    const folder = folderOf(finding.place.file);
    const others = found.get(folder);
    if (others === undefined) found.set(folder, [finding]);
    else others.push(finding);
  }
  return site.incidents.map((incident) => {
    const folder = folderOf(incident.file);
    return {
      folder,
      tree: mayBeKept(incident, now) ? trees.get(folder) : undefined,
      claims: claims.get(folder) ?? [folder],
      sketch: sketchOf(incident),
      incident: outlineOf(incident),
      findings: found.get(folder) ?? [],
    };
  });
}

/** Drafts and disclosures leave no trace, and what time can change is looked at every time. */
function mayBeKept({ places, translations, updates, ...facts }: Incident, now: Date): boolean {
  const said = updates.map(({ places, translations, ...own }) => own);
  return facts.draft !== true && facts.category !== "security" && isPast([facts, said], now);
}

/** Whether every moment and day that it names is past, so that time changes nothing of what is found in it. */
function isPast(value: unknown, now: Date): boolean {
  if (value instanceof Date) return value <= now;
  if (typeof value === "string") return !/^\d{4}-\d{2}-\d{2}$/.test(value) || new Date(value) <= now;
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every((below) => isPast(below, now));
}

/** The id of every folder in `files`, as git would name it. */
export function treesOf(files: Files): ReadonlyMap<string, string | undefined> {
  const folders = new Map<string, Map<string, Uint8Array | ContentError>>();
  for (const [path, content] of files) {
    const folder = folderOf(path);
    const own = folders.get(folder) ?? new Map<string, Uint8Array | ContentError>();
    folders.set(folder, own.set(path, content));
  }
  return new Map([...folders].map(([folder, own]) => [folder, treeIdOf(own)]));
}
