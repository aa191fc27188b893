import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../../support/built-site.ts";
import { clock, quietTown } from "./quiet-town.ts";

/** The digest of every file, by its path. */
async function digests(site: BuiltSite): Promise<Record<string, string>> {
  const files = await site.files();
  const hash = async (file: string) =>
    createHash("sha256")
      .update(await site.read(file))
      .digest("hex");
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await hash(file)])));
}

test("two builds with the same clock are equal byte by byte, wherever the builder's own clock stands", async () => {
  await using here = await buildSite(quietTown, { clock, env: { TZ: "UTC" } });
  await using there = await buildSite(quietTown, { clock, env: { TZ: "Asia/Kolkata", LANG: "ar_EG.UTF-8" } });
  expect(await digests(there)).toEqual(await digests(here));
});

test("a later build with the same words changes what says its time, and nothing else", async () => {
  await using now = await buildSite(quietTown, { clock });
  await using later = await buildSite(quietTown, { clock: "2026-03-14T11:09:00Z" });
  const before = await digests(now);
  const changed = Object.entries(await digests(later)).filter(([file, digest]) => before[file] !== digest);
  expect(changed.map(([file]) => file)).toEqual(["api/v2/status.json", "index.html"]);
});
