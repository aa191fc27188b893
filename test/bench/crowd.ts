import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";

const day = new Date("2026-01-01T00:00:00Z");

/** A fresh store with `count` confirmed subscribers. */
export async function openCrowd(count: number): Promise<Database> {
  const database = await openDatabase(await mkdtemp(join(tmpdir(), "openline-crowd-")));
  const subscribers = openSubscribers(database);
  for (let first = 0; first < count; first += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, count - first) }, (_, index) => ({
      address: `reader${first + index}@example.org`,
      source: "bench",
    }));
    await subscribers.addAll(rows, day);
  }
  return database;
}
