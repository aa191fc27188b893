import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundled } from "#site/scripts/bundle.ts";

test("the script that every page carries takes at most 2 KB, and ends no element of the page", async () => {
  const script = await bundled("page.ts");
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(2_048);
  expect(script).not.toMatch(/<\/|<!--/);
});
