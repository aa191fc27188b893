import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../../../", import.meta.url).pathname;
const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => /^(?:src|scripts|test)\/.*\.(?:ts|mjs|astro|css)$/.test(file) && !file.startsWith("test/golden/"));
const lengths = tracked.map((file) => [readFileSync(join(root, file), "utf8").split("\n").length - 1, file] as const);

test("no file of ours is over 200 lines", () => {
  expect(lengths.filter(([lines]) => lines > 200)).toEqual([]);
});

test("a door is at most 20 lines, but for those that all doors share", () => {
  const shared = new Set(["scripts/door.ts", "scripts/environment.ts"]);
  expect(lengths.filter(([lines, file]) => file.startsWith("scripts/") && !shared.has(file) && lines > 20)).toEqual([]);
});

test("only the environment's own door reads process.env", () => {
  const readers = tracked.filter(
    (file) => /^(?:src|scripts)\//.test(file) && /process\.env/.test(readFileSync(join(root, file), "utf8")),
  );
  expect(readers).toEqual(["scripts/environment.ts"]);
});

test("names of attics stay out of the house", () => {
  expect(
    tracked.filter((file) =>
      /(?:^|[/-])(?:utils?|helpers?|managers?|handlers?|processors?|data|info)(?:[.-]|\/)/.test(file),
    ),
  ).toEqual([]);
});
