import { once } from "node:events";
import { readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takePublishLock } from "#store/publish-lock.ts";
import { runScript, startScript, untilSaid } from "../../support/process.ts";
import { openDataDirectory } from "../../support/store-directory.ts";

test("there is one publisher at a time, in one process and among processes", async () => {
  await using directory = await openDataDirectory();
  await using lock = await takePublishLock(directory.path);
  expect(lock).toBeDefined();
  expect(await takePublishLock(directory.path)).toBeUndefined();
  expect((await runScript("hold-publish-lock.ts", [directory.path])).output).toBe("refused\n");
  // Being refused must not have freed it.
  expect((await runScript("hold-publish-lock.ts", [directory.path])).output).toBe("refused\n");
});

test("a released lock can be taken again, and releasing twice does no harm", async () => {
  await using directory = await openDataDirectory();
  const first = await takePublishLock(directory.path);
  await first?.release();
  await first?.release();
  await using second = await takePublishLock(directory.path);
  expect(second).toBeDefined();
});

test("a publisher that is killed leaves no lock behind", async () => {
  await using directory = await openDataDirectory();
  const other = startScript("hold-publish-lock.ts", [directory.path]);
  await untilSaid(other, "held");
  expect(await takePublishLock(directory.path)).toBeUndefined();

  other.kill("SIGKILL");
  await once(other, "close");
  await using lock = await takePublishLock(directory.path);
  expect(lock).toBeDefined();
});

test("a publisher that ends without releasing leaves no lock behind either", async () => {
  await using directory = await openDataDirectory();
  const other = startScript("hold-publish-lock.ts", [directory.path]);
  await untilSaid(other, "held");
  other.stdin.end();
  await once(other, "close");
  await using lock = await takePublishLock(directory.path);
  expect(lock).toBeDefined();
});

test("two data directories have two publishers", async () => {
  await using one = await openDataDirectory();
  await using two = await openDataDirectory();
  await using first = await takePublishLock(one.path);
  await using second = await takePublishLock(two.path);
  expect([first, second]).not.toContain(undefined);
});

test("the lock is a file that only its owner can read, and holds nothing", async () => {
  await using directory = await openDataDirectory();
  const data = join(directory.path, "new");
  await using lock = await takePublishLock(data);
  expect(lock).toBeDefined();
  expect(await readdir(data)).toEqual(["publish.lock"]);
  const { mode, size } = await stat(join(data, "publish.lock"));
  expect([(mode & 0o777).toString(8), size]).toEqual(["600", 0]);
});

test("a file of that name that is no lock is refused with a clear word", async () => {
  await using directory = await openDataDirectory();
  await writeFile(join(directory.path, "publish.lock"), "4711\n".repeat(999));
  await expect(takePublishLock(directory.path)).rejects.toThrow("publish.lock is not a database");
});
