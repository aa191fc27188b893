import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importCstate } from "#content/import-cstate.ts";
import { readSite } from "#content/read.ts";
import { apiFiles } from "#render/statuspage-api.ts";
import { writeTree } from "../../support/content.ts";
import { problemsIn } from "../../support/statuspage-schema.ts";

const sample = new URL("../../../content", import.meta.url).pathname;
const real = process.env["OPENLINE_REAL_DATA"] || undefined;
const trees = ["packit", "x4b", "wikibase-cloud", "power-status"];

async function expectShape(directory: string): Promise<void> {
  const site = await readSite(directory);
  const base = new URL(site.settings.address);
  for (const [path, answer] of Object.entries(apiFiles(site, base, new Date("2026-06-01T00:00:00Z")))) {
    expect(problemsIn(path, answer), path).toEqual([]);
  }
}

test("the sample site answers in Statuspage's shape", async () => {
  await expectShape(sample);
});

describe.skipIf(real === undefined).each(trees)("the real history of %s (OPENLINE_REAL_DATA)", (tree) => {
  test("answers in Statuspage's shape", async () => {
    await using into = await writeTree({});
    await importCstate(join(real ?? "", "cstate", tree), into.directory);
    await expectShape(into.directory);
  });
});
