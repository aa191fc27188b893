import { expect, test } from "vitest";
import { buildSite } from "#cli/build/build-site.ts";
import { readEmbargo } from "#content/read-embargo.ts";
import { canaries } from "../../support/embargo.ts";
import { openGuardedHouse } from "../../support/leak-check.ts";

const root = new URL("../../../", import.meta.url).pathname;

test("no word of a disclosure that holds a canary in every place stands in any output, cache or commit", async () => {
  await using guarded = await openGuardedHouse();
  const { incidents } = await readEmbargo(`${guarded.house.repository}/content`, guarded.embargo);
  expect(incidents).toHaveLength(1);
  const built = await guarded.house.run("scripts/build.ts", [], { env: { OPENLINE_EMBARGO: guarded.embargo } });
  expect(built).toMatchObject({ code: 0 });
  await guarded.plant("build.log", built.out + built.err);

  const words = Object.values(canaries).flatMap((canary) => ["--canary", canary]);
  const { code, said } = await guarded.check(["--log", `${guarded.house.directory}/build.log`, ...words], {
    root,
    build: buildSite,
  });
  expect(said).toContain("The page is the same with the private place and without it, byte by byte.");
  expect(said).toContain(`embargoed folders and ${Object.keys(canaries).length} canaries`);
  expect(said).toMatch(/the page, built with the private place: \d\d files/);
  expect(said).toMatch(/the page as it stands: \d\d files/);
  expect(said).toMatch(/caches: \d+ files/);
  expect(said).toContain("Nothing embargoed was found.");
  expect(code).toBe(0);
});
