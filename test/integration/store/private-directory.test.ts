import { statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#store/database.ts";
import { makePrivateDirectory } from "#store/private-directory.ts";
import { takePublishLock } from "#store/publish-lock.ts";
import { writeTree } from "../../support/content.ts";

test("directories are made as far as they are missing, for their owner alone", async () => {
  await using tree = await writeTree({});
  const directory = join(tree.directory, "a", "b");
  makePrivateDirectory(directory);
  makePrivateDirectory(directory);
  expect(statSync(directory).mode & 0o777).toBe(0o700);
});

test.runIf(process.platform === "linux")("where no directory can be made, it says so at once", async () => {
  expect(() => makePrivateDirectory("/proc/nope/data")).toThrow(/^\/proc\/nope cannot be made \(ENOENT\)/);
});

test("a store below a file is an operator's mistake, and named", async () => {
  await using tree = await writeTree({});
  const below = join(tree.directory, "file", "data");
  await writeFile(join(tree.directory, "file"), "");
  await expect(openDatabase(below)).rejects.toThrow(/cannot be made \(ENOTDIR\); let OPENLINE_DATA name/);
  await expect(takePublishLock(below)).rejects.toThrow(/cannot be made \(ENOTDIR\)/);
});
