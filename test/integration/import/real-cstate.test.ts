import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { importCstate } from "#content/import-cstate.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { checkSite } from "#policy/check.ts";
import { writeTree } from "../../support/content.ts";
import { filesIn } from "./pump-works.ts";

const real = process.env["OPENLINE_REAL_DATA"] || undefined;
const trees = ["packit", "x4b", "wikibase-cloud", "power-status"];

describe.skipIf(real === undefined).each(trees)("the real history of %s (OPENLINE_REAL_DATA)", (tree) => {
  const source = join(real ?? "", "cstate", tree);

  test("is imported whole, reads clean, and a second time changes nothing", async () => {
    await using into = await writeTree({});
    const report = await importCstate(source, into.directory);
    const before = await filesIn(into.directory);
    const again = await importCstate(source, into.directory);
    expect(await filesIn(into.directory)).toEqual(before);
    expect(again).toEqual({ ...report, written: [], same: report.written });

    const { site, problems } = await readSiteWithProblems(into.directory);
    expect(problems).toEqual([]);
    expect(site?.incidents).toHaveLength(report.incidents);
    expect(site?.maintenances).toHaveLength(report.maintenances);
    expect(site?.notices).toHaveLength(report.notices);
    const names = await readdir(join(source, "content", "issues"));
    const markdown = names.filter((name) => name.endsWith(".md"));
    expect(report.incidents + report.maintenances + report.notices).toBe(markdown.length - report.notUnderstood);
    if (site === undefined) throw new Error("there is no site");
    expect(checkSite(site, new Map()).filter(({ level }) => level === "error")).toEqual([]);
  });
});
