import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { GroupCommit } from "#store/group-commit.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { StoreError } from "#store/store-error.ts";
import { openDataDirectory } from "../../support/store-directory.ts";
import { ada, now, to } from "./contract/times.ts";

/** A database with one table of numbers, beside a look at it from outside. */
async function openNumbers() {
  const directory = await openDataDirectory();
  const { connection, file } = await directory.open();
  connection.exec("CREATE TABLE numbers (number INTEGER PRIMARY KEY)");
  const outside = new DatabaseSync(file);
  const group = new GroupCommit(connection);
  return {
    connection,
    group,
    add: (number: number) =>
      group.write(() => connection.prepare("INSERT INTO numbers VALUES (?)").run(number).changes),
    seen: () =>
      outside
        .prepare("SELECT number FROM numbers ORDER BY number")
        .all()
        .map(({ number }) => number),
    async [Symbol.asyncDispose]() {
      outside.close();
      await directory[Symbol.asyncDispose]();
    },
  };
}

/** How many commits the database file has had: its write-ahead log has a frame for each that changed one page. */
function commitsOf(connection: DatabaseSync): number {
  return Number(connection.prepare("PRAGMA wal_checkpoint(PASSIVE)").get()?.["log"]);
}

test("a promise that is kept is on disk", async () => {
  await using numbers = await openNumbers();
  const written = numbers.add(1);
  expect(numbers.seen()).toEqual([]);
  await written;
  expect(numbers.seen()).toEqual([1]);
});

test("a hundred claims of one moment share one commit", async () => {
  await using directory = await openDataDirectory();
  const database = await directory.open();
  const ledger = openLedger(database);
  await Promise.all(Array.from({ length: 100 }, (_, index) => ledger.claim(to(`r${index}`), ada, now)));
  const together = commitsOf(database.connection);
  database.connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  for (let index = 0; index < 100; index += 1) await ledger.claim(to(`s${index}`), ada, now);
  expect(together).toBeLessThan(commitsOf(database.connection) / 5);
});

test("work is done in the order in which it came", async () => {
  await using numbers = await openNumbers();
  const order: number[] = [];
  await Promise.all([3, 1, 2].map((number) => numbers.add(number).then(() => order.push(number))));
  expect(order).toEqual([3, 1, 2]);
});

test("work that fails is undone alone", async () => {
  await using numbers = await openNumbers();
  const half = numbers.group.write(() => {
    numbers.connection.exec("INSERT INTO numbers VALUES (7)");
    throw new Error("half done");
  });
  const results = await Promise.allSettled([numbers.add(1), half, numbers.add(1), numbers.add(2)]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  expect(numbers.seen()).toEqual([1, 2]);
  await numbers.add(3);
  expect(numbers.seen()).toEqual([1, 2, 3]);
});

test("a full disk fails the work that needed it, in words for the operator, and what was there stays", async () => {
  await using directory = await openDataDirectory();
  const database = await directory.open();
  const ledger = openLedger(database);
  await ledger.adopt(["notices/before"], now);
  const { page_count: pages } = database.connection.prepare("PRAGMA page_count").get() ?? {};
  database.connection.exec(`PRAGMA max_page_count = ${pages}`);

  const much = ledger.adopt(
    Array.from({ length: 5_000 }, (_, index) => `notices/${index}`),
    now,
  );
  await expect(much).rejects.toThrow(StoreError);
  await expect(much).rejects.toThrow("the disk is full; make room, then run again");
  expect(await ledger.adopted()).toEqual(new Set(["notices/before"]));

  database.connection.exec("PRAGMA max_page_count = 100000");
  await ledger.adopt(["notices/after"], now);
  expect(await ledger.adopted()).toEqual(new Set(["notices/before", "notices/after"]));
});

test("closing writes what still waits, and what comes later fails", async () => {
  await using directory = await openDataDirectory();
  const database = await directory.open();
  const ledger = openLedger(database);
  const waiting = ledger.claim(to("a"), ada, now);
  await database.close();
  expect(await waiting).toMatchObject({ state: "attempting" });
  await expect(ledger.claim(to("b"), ada, now)).rejects.toThrow("database is not open");
});
