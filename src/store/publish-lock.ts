import { chmodSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { makePrivateDirectory } from "#store/private-directory.ts";
import { inOperatorsWords } from "#store/store-error.ts";

/** The right to be the only publisher on this data directory, until it is released or this process ends. */
export interface PublishLock extends AsyncDisposable {
  /** A second call does nothing. */
  release(): Promise<void>;
}

/** What lies in a directory that somebody publishes from. */
export const lockFile = "publish.lock";
const heldByAnother = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === heldByAnother;
}

/**
 * Takes the publish lock of a data directory; undefined if another publisher has it.
 * It is a lock of the operating system (SQLite's, on a file that stays empty): a process that is killed
 * gives it back, and no stale lock is ever left behind.
 *
 * @throws StoreError if the file cannot be made or is no lock of ours.
 */
export async function takePublishLock(directory: string): Promise<PublishLock | undefined> {
  makePrivateDirectory(directory);
  const file = join(directory, lockFile);
  let connection: DatabaseSync | undefined;
  try {
    connection = new DatabaseSync(file, { timeout: 0 });
    // Nothing is ever written, so no journal needs to lie beside the lock.
    connection.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    chmodSync(file, 0o600);
  } catch (error) {
    connection?.close();
    if (isBusy(error)) return undefined;
    throw inOperatorsWords(error, file);
  }
  return heldBy(connection);
}

function heldBy(connection: DatabaseSync): PublishLock {
  const release = async () => {
    if (connection.isOpen) connection.close();
  };
  return { release, [Symbol.asyncDispose]: release };
}
