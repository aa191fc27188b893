import { chmodSync, closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { GroupCommit } from "#store/group-commit.ts";
import { migrate, refuseForeign } from "#store/migrate.ts";
import { makePrivateDirectory } from "#store/private-directory.ts";
import { inOperatorsWords, StoreError } from "#store/store-error.ts";

/** The open file of the store, on which ledger and subscribers stand. */
export interface Database extends AsyncDisposable {
  /** Path of the file. */
  readonly file: string;
  readonly connection: DatabaseSync;
  /** Runs `work` on what is committed. @throws StoreError for trouble that the operator can mend. */
  read<T>(work: () => T): Promise<T>;
  /**
   * Runs `work` in a transaction that it shares with other work of the same moment; answers when it is on disk.
   *
   * @throws StoreError for trouble that the operator can mend: a full or broken disk, a damaged file.
   */
  write<T>(work: () => T): Promise<T>;
  /** Writes what still waits and closes the file. A second call does nothing. */
  close(): Promise<void>;
}

// FULL: a commit that was answered is on disk even if the power fails a moment later.
// secure_delete: an address that was erased is overwritten, not only forgotten.
// cache_size: in KiB; ids are random, so many of them fall on many pages.
const settings = `
  PRAGMA synchronous = FULL;
  PRAGMA secure_delete = ON;
  PRAGMA cache_size = -32768;
`;

/** An empty file that its owner alone can read. */
function createFile(file: string): void {
  try {
    closeSync(openSync(file, "ax", 0o600));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    // Opening and closing a database that this process has open would drop its locks
    // (https://sqlite.org/howtocorrupt.html §2.2): an existing file is never opened but by SQLite.
    chmodSync(file, 0o600);
  }
}

function openConnection(directory: string, file: string): DatabaseSync {
  makePrivateDirectory(directory);
  createFile(file);
  const connection = new DatabaseSync(file, { timeout: 5_000 });
  try {
    refuseForeign(connection, file);
    connection.exec("PRAGMA journal_mode = WAL");
    connection.exec(settings);
    migrate(connection);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Opens `<directory>/<name>`, makes it if it is not there, and brings it to the newest form.
 * Directory and file can be read by their owner only; WAL and shared memory take the file's rights.
 *
 * @throws StoreError if it is damaged, no database, not ours, or written by a newer version. It is left as it is.
 */
export async function openDatabase(directory: string, name = "openline.db"): Promise<Database> {
  const file = join(directory, name);
  const connection = await attempt(file, async () => openConnection(directory, file));
  const group = new GroupCommit(connection);
  const close = async () => {
    await group.settled();
    if (connection.isOpen) connection.close();
  };
  return {
    file,
    connection,
    read: (work) => attempt(file, async () => work()),
    write: (work) => attempt(file, () => group.write(work)),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function attempt<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw inOperatorsWords(fromFileSystem(error, file), file);
  }
}

function fromFileSystem(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !("syscall" in error)) return error;
  return new StoreError(`${file} could not be opened: ${error.message}.`, { cause: error });
}
