import { expect, test } from "vitest";
import { accountProbes } from "#delivery/probes/accounts.ts";
import { runProbes } from "#delivery/probes/run.ts";
import { openAccountLines } from "../../support/account-lines.ts";
import { aDrill } from "../../support/drill.ts";
import { aReadySite } from "../../support/readiness.ts";
import { rightsFaults } from "../../support/readiness-faults/account-rights.ts";
import { standingFaults } from "../../support/readiness-faults/account-standing.ts";
import { accountFaults } from "../../support/readiness-faults/accounts.ts";
import { openReadyWorld, shortly } from "../../support/readiness-world.ts";

test("accounts that are well have eight rows each, for six questions in all, and nothing is posted", async () => {
  await using lines = await openAccountLines();
  const rows = await lines.look();
  expect(rows.filter((row) => !row.startsWith("ok "))).toEqual([]);
  expect(rows).toHaveLength(24);
  expect(rows).toContain("ok lines/account the keys are those of @example");
  expect(rows).toContain("ok lines/account the secret of mastodon is that of @examplestatus@social.example");
  expect(rows).toContain("ok lines/account the secret of bluesky is that of @status.example.com");
  expect(lines.x.requests).toEqual(["GET users/me"]);
  expect(lines.mastodon.requests.map(({ method }) => method)).toEqual(["GET", "GET"]);
  expect(lines.bluesky.requests.map(({ method }) => method)).toEqual(["POST", "GET", "GET"]);
  expect([lines.x.posts, lines.mastodon.statuses, [...lines.bluesky.records]]).toEqual([[], [], []]);
});

test.each([...accountFaults, ...standingFaults, ...rightsFaults])(
  "%s alone turns to %s: %s",
  async (id, state, what, wrong) => {
    await using lines = await openAccountLines();
    wrong(lines);
    const trouble = await lines.trouble();
    expect(trouble).toEqual([`${state} ${id} ${what}`]);
    expect(trouble.join()).not.toContain("canary");
  },
);

test.each([
  ["hang", "endless", "hang"],
  ["endless", "hang", "endless"],
] as const)("who never ends an answer (%s, %s, %s) is not waited for", async (onX, onMastodon, onBluesky) => {
  await using lines = await openAccountLines();
  lines.x.timelineFaults.push(onX);
  lines.mastodon.readFaults.push(onMastodon);
  lines.bluesky.sessionFaults.push(onBluesky);
  expect(await lines.trouble({ limit: 500 })).toEqual([
    "fail lines/account X does not answer within 0.5 seconds",
    "fail lines/account the server of mastodon does not answer within 0.5 seconds",
    "fail lines/account the server of bluesky does not answer within 0.5 seconds",
  ]);
});

test("wrong secrets are told without being shown, and missing ones are not seen", async () => {
  await using lines = await openAccountLines();
  const { environment } = lines.surroundings;
  const wrong = { mastodon: "canary-wrong", bluesky: "status.example.com:canary-wrong" };
  expect(await lines.trouble({ environment: { ...environment, secrets: wrong, X_ACCESS_TOKEN: "canary" } })).toEqual([
    "fail lines/account X refuses our keys (401): they are wrong, or taken back",
    "fail lines/account mastodon refuses our secret (401): it is wrong, or taken back",
    "fail lines/account bluesky refuses our secret (401): it is wrong, or taken back",
  ]);
  expect(await lines.trouble({ environment: { ...environment, secrets: {}, X_ACCESS_TOKEN: undefined } })).toEqual([
    "unknown lines/account there are no keys to ask X whose they are",
    "unknown lines/account there is no secret to ask mastodon whose it is",
    "unknown lines/account there is no secret to ask bluesky whose it is",
  ]);
});

test("a name that leads nowhere, and a host that is not who it says, are told each in its row", async () => {
  await using lines = await openAccountLines();
  const lying = (code: string): typeof fetch => {
    return () => Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error("canary"), { code }) }));
  };
  expect(await lines.trouble({ fetch: lying("ENOTFOUND") })).toEqual([
    "fail lines/account the server of mastodon has a name that leads nowhere (ENOTFOUND)",
    "fail lines/account the server of bluesky has a name that leads nowhere (ENOTFOUND)",
  ]);
  const untrusted = "has a certificate that nobody trusts (ERR_TLS_CERT_ALTNAME_INVALID)";
  expect(await lines.trouble({ fetch: lying("ERR_TLS_CERT_ALTNAME_INVALID") })).toEqual([
    `unknown lines/account the server of mastodon ${untrusted}`,
    `unknown lines/account the server of bluesky ${untrusted}`,
  ]);
});

test("a line that answers no question is known by what it heard in a drill", async () => {
  await using world = await openReadyWorld();
  const at = new Date(Date.now() - 86_400_000).toISOString();
  const told = async (drills: ReturnType<typeof aDrill>[]) => {
    const site = aReadySite({ channels: { slack: { kind: "slack", since: "2024-01-01" } }, drills });
    const items = await runProbes(accountProbes({ ...world.surroundings, site }), shortly);
    return items.map(({ state, what }) => `${state} ${what}`);
  };
  expect(await told([aDrill({ at, lines: { slack: { outcome: "heard" } } })])).toEqual([
    `ok slack took our words in the drill of ${at.slice(0, 10)}`,
  ]);
  expect(await told([])).toEqual(["unknown slack answers no question, and took no words in a drill lately"]);
});
