import { chmod, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { openDatabase } from "#store/database.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { StoreError } from "#store/store-error.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";
import { runTogether } from "../../support/process.ts";
import { openDataDirectory } from "../../support/store-directory.ts";
import { ada, key, now } from "./contract/times.ts";

const rightsOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

/** Another program's change of the file. */
function changed(file: string, sql: string): void {
  const connection = new DatabaseSync(file);
  connection.exec(sql);
  connection.close();
}

test("directory and files can be read by their owner only", async () => {
  await using directory = await openDataDirectory();
  const data = join(directory.path, "new", "data");
  await using database = await openDatabase(data);
  await openLedger(database).adopt(["notices/hello"], now);
  expect(await rightsOf(data)).toBe("700");
  for (const ending of ["", "-wal", "-shm"]) expect(await rightsOf(`${database.file}${ending}`)).toBe("600");
});

test("a file that others could read is closed to them", async () => {
  await using directory = await openDataDirectory();
  await (await directory.open()).close();
  const file = join(directory.path, "openline.db");
  await chmod(file, 0o644);
  await directory.open();
  expect(await rightsOf(file)).toBe("600");
});

test("a commit that was answered is on disk before the power can fail", async () => {
  await using directory = await openDataDirectory();
  const { connection } = await directory.open();
  expect(connection.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
  expect(connection.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
  expect(connection.prepare("PRAGMA secure_delete").get()).toEqual({ secure_delete: 1 });
});

test("what was written is there after closing and opening", async () => {
  await using directory = await openDataDirectory();
  const first = openLedger(await directory.open());
  const written = first.claim(key, ada, now);
  await first.close();
  await first.close();
  expect(await openLedger(await directory.open()).list()).toEqual([await written]);
});

test("databases of one directory know nothing of each other", async () => {
  await using directory = await openDataDirectory();
  await openLedger(await directory.open("outbox.db")).claim(key, ada, now);
  expect(await openLedger(await directory.open()).isEmpty()).toBe(true);
});

test("many processes that open a new database at the same moment all find it whole", async () => {
  await using directory = await openDataDirectory();
  const runs = await runTogether(6, "open-and-add.ts", [directory.path]);
  expect(runs.map(({ code, errors }) => `${code} ${errors}`)).toEqual(runs.map(() => "0 "));
  expect(await openSubscribers(await directory.open()).count()).toBe(6);
});

describe("a file that is not ours is refused with a clear word and left as it is", () => {
  test.each<[string, (file: string) => Promise<void>, string]>([
    ["no database", (file) => writeFile(file, "email\nada@example.org\n".repeat(99)), "is not a database"],
    ["another program's", async (file) => changed(file, "CREATE TABLE bookmarks (id)"), "of another program"],
    [
      "written by a newer version",
      async (file) => {
        await (await openDatabase(join(file, ".."))).close();
        changed(file, "INSERT INTO migrations VALUES (9999, '9999-later', 0)");
      },
      "newer version of Openline",
    ],
  ])("%s", async (_, make, words) => {
    await using directory = await openDataDirectory();
    const file = join(directory.path, "openline.db");
    await make(file);
    const before = await readFile(file);
    const error = await openDatabase(directory.path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error)).toContain(words);
    expect(String(error)).toContain(file);
    expect(await readFile(file)).toEqual(before);
  });

  test("a database with damaged pages", async () => {
    await using directory = await openDataDirectory();
    const ledger = openLedger(await directory.open());
    await ledger.adopt(
      Array.from({ length: 2_000 }, (_, index) => `notices/${index}`),
      now,
    );
    await ledger.close();
    const file = join(directory.path, "openline.db");
    const bytes = await readFile(file);
    await writeFile(file, bytes.fill(0xa5, 4096 * 3));
    const damaged = openDatabase(directory.path).then((database) => openLedger(database).adopted());
    await expect(damaged).rejects.toThrow(/is damaged; move it away and put a backup in its place/);
  });

  test("a directory that is a file", async () => {
    await using directory = await openDataDirectory();
    const file = join(directory.path, "data");
    await writeFile(file, "");
    await expect(openDatabase(file)).rejects.toThrow(StoreError);
  });
});
