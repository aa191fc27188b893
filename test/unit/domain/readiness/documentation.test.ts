import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readinessChecks } from "#domain/readiness/checks.ts";

const text = readFileSync(new URL("../../../../docs/readiness.md", import.meta.url), "utf8");

test("docs/readiness.md tells of each check, in its own words", () => {
  const rows = Object.entries(readinessChecks).map(
    ([id, check]) => `| \`${id}\` | ${"live" in check ? "live" : ""} | ${check.asks} |`,
  );
  const table = ["| check | | well where |", "|---|---|---|", ...rows].join("\n");
  const [, written] = /<!-- checks -->\n([\s\S]*)\n<!-- \/checks -->/.exec(text) ?? [];
  expect(written).toBe(table);
});
