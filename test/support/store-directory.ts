import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "#store/database.ts";

/** A data directory of its own, gone when the test is over. */
export interface DataDirectory extends AsyncDisposable {
  readonly path: string;
  /** Opens the database in it; it is closed before the directory goes. */
  open(name?: string): Promise<Database>;
}

export async function openDataDirectory(): Promise<DataDirectory> {
  const path = await mkdtemp(join(tmpdir(), "openline-data-"));
  const opened: Database[] = [];
  return {
    path,
    async open(name) {
      const database = await openDatabase(path, name);
      opened.push(database);
      return database;
    },
    async [Symbol.asyncDispose]() {
      for (const database of opened) await database.close();
      await rm(path, { recursive: true, force: true });
    },
  };
}
