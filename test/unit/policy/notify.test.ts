import { expect, test } from "vitest";
import { checkSite } from "#policy/check.ts";
import { aSite } from "../../support/site.ts";

const email = { kind: "email" as const, since: "2025-01-15", from: "status@example.com" };
const x = { kind: "x" as const, since: "2025-01-15", handle: "@example", url: "https://x.com/example" };
const all = ["none", "minor", "major", "critical"] as const;
const rows = (channels: string[], impacts: readonly (typeof all)[number][] = all) =>
  impacts.map((impact) => ({ impact, audience: "subscribers", channels }));
const found = (site: Parameters<typeof aSite>[0]) =>
  checkSite(aSite(site), new Map()).map(({ place, rule, what }) => [rule, Object.values(place).slice(1).length, what]);

test.each([
  ["nothing, where there is no table", { channels: { email }, policy: {} }, undefined],
  [
    "a channel that is switched off",
    { channels: { email: { ...email, enabled: false } }, policy: { notify: rows(["email"]) } },
    "switched off",
  ],
  [
    "a row below the channel's bound",
    { channels: { email: { ...email, atLeast: "major" as const } }, policy: { notify: rows(["email"]) } },
    "which is told from major on",
  ],
  [
    "a channel that says more than the table",
    { channels: { email, x }, policy: { notify: [...rows(["email"]), ...rows(["x"], ["major", "critical"])] } },
    "x is told from none impact on, and the table has it from major on",
  ],
  [
    "a channel that the table does not have",
    { channels: { email, x }, policy: { notify: rows(["email"]) } },
    "does not have it",
  ],
  [
    "no channel that is for others than the public",
    { channels: { email, x: { ...x, audience: "test" as const } }, policy: { notify: rows(["email"]) } },
    undefined,
  ],
])("the table of whom we tell is found to hold: %s", (_, site, what) => {
  expect(found(site)).toEqual(what === undefined ? [] : [["notify/complete", 2, expect.stringContaining(what)]]);
});
