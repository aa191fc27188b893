import type { Database } from "#store/database.ts";

/**
 * Empties the write-ahead log, which holds older pages until then: what was erased shall be nowhere on disk.
 *
 * @throws StoreError for trouble that the operator can mend
 */
export async function emptyLog({ connection, read }: Pick<Database, "connection" | "read">): Promise<void> {
  await read(() => connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)").get());
}
