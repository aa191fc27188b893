import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const root = new URL("../../../", import.meta.url).pathname;
const house = mkdtempSync(join(tmpdir(), "openline-floors-"));
cpSync(join(root, "biome.json"), join(house, "biome.json"));
afterAll(() => rmSync(house, { recursive: true }));

/** What the linter says of a file of `room` that holds this one import. */
function lint(room: string, imported: string): string {
  const file = join("src", room, "trial.ts");
  mkdirSync(join(house, "src", room), { recursive: true });
  writeFileSync(join(house, file), `import { thing } from "${imported}";\n\nexport const things = [thing];\n`);
  const words = ["lint", "--vcs-enabled=false", "--diagnostic-level=error", file];
  const { stdout, stderr } = spawnSync(join(root, "node_modules/.bin/biome"), words, { cwd: house, encoding: "utf8" });
  return stdout + stderr;
}

test.each([
  ["model", "#domain/clock.ts"],
  ["domain", "#store/ledger.ts"],
  ["policy", "#render/markdown.ts"],
  ["render", "#policy/check.ts"],
  ["content", "#store/ledger.ts"],
  ["store", "#delivery/plan.ts"],
  ["delivery", "#subscriptions/tokens.ts"],
  ["subscriptions", "#delivery/plan.ts"],
  ["site", "#cli/main.ts"],
  ["cli", "#site/site.ts"],
  ["domain", "../model/ids.ts"],
  ["domain", "node:fs/promises"],
  ["render", "node:fs"],
])("the linter refuses an import from %s to %s", (room, imported) => {
  expect(lint(room, imported)).toContain("noRestrictedImports");
});

test.each([
  ["domain", "#model/ids.ts"],
  ["delivery", "#store/ledger.ts"],
  ["cli", "#delivery/plan.ts"],
])("the linter allows an import from %s to %s", (room, imported) => {
  expect(lint(room, imported)).not.toContain("noRestrictedImports");
});
