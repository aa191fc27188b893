import { readdirSync, readFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { StoreError } from "#store/store-error.ts";

/** “OPNL”: the mark by which the file is known as ours. */
const applicationId = 0x4f504e4c;

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

/** Every migration that this version of Openline knows, in order; `0001-ledger.sql` is number 1. */
function knownMigrations(): readonly Migration[] {
  const directory = new URL("./migrations/", import.meta.url);
  const names = readdirSync(directory).filter((name) => /^\d{4}-[a-z-]+\.sql$/.test(name));
  return names.sort().map((name) => ({
    number: Number.parseInt(name, 10),
    name: name.slice(0, -".sql".length),
    sql: readFileSync(new URL(name, directory), "utf8"),
  }));
}

function pragma(connection: DatabaseSync, name: "application_id" | "schema_version"): number {
  return Number(connection.prepare(`PRAGMA ${name}`).get()?.[name]);
}

/** The number of the newest migration that the database has; 0 if it is new. */
function newestApplied(connection: DatabaseSync): number {
  if (pragma(connection, "schema_version") === 0) return 0;
  const row = connection.prepare("SELECT max(number) AS newest FROM migrations").get();
  return Number(row?.["newest"] ?? 0);
}

/**
 * Looks, without changing anything, whether this version may use the database.
 *
 * @throws StoreError if the database was written by a newer Openline or by another program.
 */
export function refuseForeign(connection: DatabaseSync, file: string): void {
  const isNew = pragma(connection, "schema_version") === 0;
  if (!isNew && pragma(connection, "application_id") !== applicationId) {
    throw new StoreError(`${file} is a database of another program; choose another OPENLINE_DATA or move it away.`);
  }
  if (newestApplied(connection) > (knownMigrations().at(-1)?.number ?? 0)) {
    throw new StoreError(`${file} was written by a newer version of Openline; run that version, or a newer one.`);
  }
}

/** Brings the database to the form that this version needs, in one transaction; what is there already stays. */
export function migrate(connection: DatabaseSync): void {
  const known = knownMigrations();
  if (newestApplied(connection) === known.at(-1)?.number) return;
  connection.exec("BEGIN IMMEDIATE");
  try {
    // Read again: another process may have brought it here since.
    const newest = newestApplied(connection);
    connection.exec(`CREATE TABLE IF NOT EXISTS migrations
      (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT`);
    const record = connection.prepare("INSERT INTO migrations VALUES (?, ?, unixepoch() * 1000)");
    for (const { number, name, sql } of known) {
      if (number <= newest) continue;
      connection.exec(sql);
      record.run(number, name);
    }
    connection.exec(`PRAGMA application_id = ${applicationId}`);
    connection.exec("COMMIT");
  } catch (error) {
    if (connection.isTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}
