import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openFollowerCounts } from "#store/follower-counts.ts";
import { openAccountLines } from "../../support/account-lines.ts";
import { openDataDirectory } from "../../support/store-directory.ts";

const day = (on: string) => new Date(`${on}T09:00:00Z`);
const x = "x @example";

/** What is found about the followers of X in a run on that day, with so many following; the run keeps its counts. */
async function run(directory: string, on: string, count: number): Promise<string | undefined> {
  await using lines = await openAccountLines({ since: "2026-03-01" });
  lines.x.account["public_metrics"] = { followers_count: count };
  const followers = openFollowerCounts(directory, day(on));
  const rows = await lines.look({ followers });
  followers.keep();
  return rows.find((row) => row.includes("audience/followers"));
}

test("an audience that shrinks is told with its numbers, against the count of a month ago", async () => {
  await using store = await openDataDirectory();
  const runs: [string, number, string][] = [
    [
      "2026-03-01",
      240,
      "ok audience/followers 240 accounts follow @example; there is no earlier count to compare with",
    ],
    ["2026-03-02", 240, "ok audience/followers 240 accounts follow @example, after 240 on 2026-03-01"],
    ["2026-03-20", 250, "ok audience/followers 250 accounts follow @example, after 240 on 2026-03-01"],
    ["2026-03-21", 231, "warn audience/followers 231 accounts follow @example, 9 fewer than on 2026-03-01 (240)"],
    ["2026-04-18", 249, "ok audience/followers 249 accounts follow @example, after 240 on 2026-03-02"],
    ["2026-04-19", 249, "warn audience/followers 249 accounts follow @example, 1 fewer than on 2026-03-20 (250)"],
  ];
  for (const [on, count, row] of runs) expect(await run(store.path, on, count)).toBe(row);
});

test("counts are kept for their owner alone, one for each day, and hold names and numbers alone", async () => {
  await using store = await openDataDirectory();
  const file = join(store.path, "followers.json");
  for (const followers of [240, 250]) {
    const counts = openFollowerCounts(store.path, day("2026-03-01"));
    counts.count(x, followers);
    counts.keep();
  }
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(file, "utf8"))).toEqual({ [x]: [{ on: "2026-03-01", followers: 240 }] });
  expect(await readdir(store.path)).toEqual(["followers.json"]);
});

test.each(["", "{", "[]", '{"x @example": []}', '{"x @example": [{"on": "canary", "followers": -1}]}'])(
  "a file that cannot be read is told, and left as it is: %s",
  async (text) => {
    await using store = await openDataDirectory();
    const file = join(store.path, "followers.json");
    await writeFile(file, text);
    expect(await run(store.path, "2026-03-01", 240)).toBe(
      `unknown audience/followers 240 accounts follow @example, and ${file} cannot be read`,
    );
    expect(await readFile(file, "utf8")).toBe(text);
  },
);

test("nothing is made where there is no store, and a place that takes nothing is told in words", async () => {
  await using store = await openDataDirectory();
  const nowhere = openFollowerCounts(join(store.path, "none"), day("2026-03-01"));
  nowhere.count(x, 240);
  nowhere.keep();
  expect(await readdir(store.path)).toEqual([]);

  const file = join(store.path, "followers.json");
  const counts = openFollowerCounts(store.path, day("2026-03-01"));
  counts.count(x, 240);
  await mkdir(file);
  expect(() => counts.keep()).toThrow(`${file} cannot be written (EISDIR), so no trend of the followers can be told`);
  expect(await readdir(store.path)).toEqual(["followers.json"]);
});
