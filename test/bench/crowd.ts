import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { scopeOfInterest } from "#model/subscriber.ts";
import { type Database, openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";

const day = new Date("2026-01-01T00:00:00Z");

/** What readers choose: most hear everything, some a component, some the worst alone. */
const choices = [{}, {}, {}, { components: ["checkout"] }, { components: ["reports"] }, { atLeast: "critical" }].map(
  (choice) => scopeOfInterest.parse(choice),
);

/** A fresh store with `count` confirmed subscribers, who hear everything unless they are to be choosy. */
export async function openCrowd(count: number, how: { readonly choosy?: boolean } = {}): Promise<Database> {
  const database = await openDatabase(await mkdtemp(join(tmpdir(), "openline-crowd-")));
  const subscribers = openSubscribers(database);
  for (let first = 0; first < count; first += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, count - first) }, (_, index) => ({
      address: `reader${first + index}@example.org`,
      source: "bench",
      scope: how.choosy === true ? choices[index % choices.length] : undefined,
    }));
    await subscribers.addAll(rows, day);
  }
  return database;
}

/** Where a store lies. */
export const directoryOf = ({ file }: Database): string => dirname(file);
