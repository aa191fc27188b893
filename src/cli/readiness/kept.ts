import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { writersSince } from "#content/writers.ts";
import type { Backup, Kept } from "#domain/readiness/reach.ts";
import type { Environment } from "#model/environment.ts";
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";

const deepest = 3;

const week = 7 * 86_400_000;
const year = 365 * 86_400_000;

/**
 * What this host keeps: how many subscribers, how many letters that came back for a fault of ours, how old the newest backup is, how many people write. Nothing is made that
 * is not there.
 */
export async function whatIsKept(environment: Environment, now: Date): Promise<Kept> {
  const { OPENLINE_CONTENT, OPENLINE_DATA, OPENLINE_BACKUP } = environment;
  const [counted, backup, writers] = await Promise.all([
    countInStore(OPENLINE_DATA, now),
    newestBackup(OPENLINE_BACKUP),
    writersSince(OPENLINE_CONTENT, new Date(now.getTime() - year)),
  ]);
  return { ...counted, backup, writers };
}

async function countInStore(directory: string, now: Date): Promise<Pick<Kept, "subscribers" | "returned">> {
  if (!existsSync(join(directory, "openline.db"))) return { subscribers: undefined, returned: undefined };
  await using database = await openDatabase(directory);
  const all = openSubscribers(database);
  const returned = await all.returnedForUs(new Date(now.getTime() - week));
  return { subscribers: await all.count("confirmed", "public"), returned };
}

async function newestBackup(place: string | undefined): Promise<Backup> {
  if (place === undefined) return "unset";
  if (!existsSync(place)) return "missing";
  const newest = await newestFile(place, deepest);
  return newest === undefined ? "empty" : { at: newest };
}

/** When the newest file with anything in it was written; an empty one is what a failed backup leaves behind. */
async function newestFile(path: string, depth: number): Promise<Date | undefined> {
  const found = await stat(path);
  if (found.isFile()) return found.size > 0 ? found.mtime : undefined;
  if (!found.isDirectory() || depth === 0) return undefined;
  const inside = await readdir(path);
  const times = await Promise.all(inside.map((name) => newestFile(join(path, name), depth - 1)));
  return times.filter((time) => time !== undefined).sort((a, b) => b.getTime() - a.getTime())[0];
}
