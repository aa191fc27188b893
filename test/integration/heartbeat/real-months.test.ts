import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { heartbeatNotice } from "#cli/heartbeat/notice.ts";
import { importCstate } from "#content/import-cstate.ts";
import { readSite } from "#content/read.ts";
import { monthlySummary } from "#domain/monthly-summary.ts";
import { checkSite } from "#policy/check.ts";
import { writeTree } from "../../support/content.ts";
import { memoryTree } from "../../support/memory-tree.ts";

const real = process.env["OPENLINE_REAL_DATA"] || undefined;
const trees = ["packit", "x4b", "wikibase-cloud", "power-status"];
const now = new Date("2026-11-01T00:00:00Z");
const base = new URL("https://status.example.com/");

describe.skipIf(real === undefined).each(trees)("the months of %s (OPENLINE_REAL_DATA)", (tree) => {
  test("hold each incident once, and each becomes a notice that reads clean", async () => {
    await using into = await writeTree({});
    await importCstate(join(real ?? "", "cstate", tree), into.directory);
    const site = await readSite(into.directory);
    const months = new Set(site.incidents.map(({ started }) => started.toISOString().slice(0, 7)));
    const summaries = [...months].map((month) => monthlySummary(site, month, now));
    expect(summaries.flatMap(({ incidents }) => incidents.map(({ id }) => id)).sort()).toEqual(
      site.incidents.map(({ id }) => id).sort(),
    );
    for (const summary of summaries) {
      const { incidents, longest, uptime } = summary;
      expect(longest?.lasted).toBe(Math.max(...incidents.map(({ lasted }) => lasted)));
      for (const { up } of uptime) expect(up >= 0 && up <= 1).toBe(true);
      const files = {
        "site.yaml": "name: A\naddress: https://status.example.com/\nsince: 2010-01-01\n",
        "notices/2026-11-01-month/notice.md": heartbeatNotice(summary, undefined, { base, now }).replace(
          "draft: true\n",
          "",
        ),
      };
      const written = await readSite("", { tree: memoryTree(files) });
      expect(checkSite(written, new Map(), now).filter(({ level }) => level === "error")).toEqual([]);
    }
  });
});
