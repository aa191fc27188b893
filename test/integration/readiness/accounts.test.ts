import { expect, test } from "vitest";
import { accountProbes } from "#delivery/probes/accounts.ts";
import { runProbes } from "#delivery/probes/run.ts";
import { isOurAccount } from "#delivery/probes/x-account.ts";
import { openBlueskyServer } from "../../support/bluesky-server.ts";
import { aDrill } from "../../support/drill.ts";
import { openMastodonServer } from "../../support/mastodon-server.ts";
import { openProbedPage } from "../../support/probed-page.ts";
import { aReadySite } from "../../support/readiness.ts";
import { openReadyWorld, shortly } from "../../support/readiness-world.ts";

const since = "2024-01-01";
const mastodon = {
  kind: "mastodon",
  since,
  handle: "@examplestatus@social.example",
  url: "https://social.example/@examplestatus",
  server: "https://social.example/",
} as const;
const bluesky = { kind: "bluesky", since, handle: "status.example.com", url: "https://bsky.app/" } as const;
const slack = { kind: "slack", since } as const;
type Site = Parameters<typeof aReadySite>[0];

/** What is said of these lines, where `fetch` stands in for the network. */
async function told(facts: Site, secrets: Record<string, string>, fetch: typeof globalThis.fetch): Promise<string> {
  await using world = await openReadyWorld();
  const environment = { ...world.surroundings.environment, secrets };
  const surroundings = { ...world.surroundings, site: aReadySite(facts), environment, fetch };
  const items = await runProbes(accountProbes(surroundings), 2 * shortly);
  return items.map(({ state, what }) => `${state} ${what}`).join("\n");
}

/** Asks a server on this machine, whatever host is meant. */
const of =
  (url: string): typeof fetch =>
  (address, init) =>
    fetch(new URL(new URL(String(address)).pathname, url), init);
const saying =
  (content: object, status = 200): typeof fetch =>
  async () =>
    Response.json(content, { status });

test("a token is known as the declared account's, and a wrong one is told without being shown", async () => {
  await using server = await openMastodonServer();
  const channels = { mastodon };
  const right = await told({ channels }, { mastodon: server.token }, of(server.url));
  expect(right).toBe("ok the secret of mastodon is that of @examplestatus@social.example");
  const wrong = await told({ channels }, { mastodon: "canary-wrong" }, of(server.url));
  expect(wrong).toBe("fail mastodon refuses our secret (401): it is wrong, or taken back");
  expect(await told({ channels }, {}, of(server.url))).toContain("unknown there is no secret to ask mastodon");
});

test("an app password is known as the declared account's, and nothing is posted with it", async () => {
  await using server = await openBlueskyServer();
  const channels = { bluesky };
  const { identifier, appPassword } = server.credentials;
  const right = await told({ channels }, { bluesky: `${identifier}:${appPassword}` }, of(server.url));
  expect(right).toBe("ok the secret of bluesky is that of status.example.com");
  expect(server.records.size).toBe(0);
  const wrong = await told({ channels }, { bluesky: `${identifier}:canary-wrong` }, of(server.url));
  expect(wrong).toBe("fail bluesky refuses our secret (401): it is wrong, or taken back");
});

test.each<[string, typeof fetch, string]>([
  [
    "renamed",
    saying({ acct: "canaryelse" }),
    "fail the secret of mastodon is not that of @examplestatus@social.example",
  ],
  [
    "suspended",
    saying({ acct: "examplestatus", suspended: true }),
    "fail the account @examplestatus@social.example is",
  ],
  ["not labelled", saying({ acct: "examplestatus", bot: false }), "warn @examplestatus@social.example is not labelled"],
  ["somewhere else", saying({}, 302), "fail the server of mastodon answers 302"],
  ["gone", saying({}, 410), "fail the server of mastodon answers 410"],
  ["asked too often", saying({}, 429), "unknown mastodon asks us to wait (429)"],
  ["hidden behind a page", async () => new Response("<html>"), "fail the server of mastodon does not say whose"],
])("an account that is %s is told", async (_, fetch, what) => {
  const said = await told({ channels: { mastodon } }, { mastodon: "canary-token" }, fetch);
  expect(said).toContain(what);
  expect(said).not.toContain("canary");
});

test("keys of X that may only read are told, and an answer that breaks off is no answer", async () => {
  await using world = await openReadyWorld();
  await using server = await openProbedPage({});
  const environment = { ...world.surroundings.environment, X_API_URL: `${server.url.href}2/` };
  const told = async (text: string, rights: string) => {
    const headers = { "content-type": "application/json", "x-access-level": rights };
    server.replies["/2/users/me"] = { text, headers };
    const { state, what } = await isOurAccount("@example", environment, shortly);
    return `${state} ${what}`;
  };
  const me = '{"data":{"username":"Example"}}';
  expect(await told(me, "read")).toBe("fail the keys of @example may read, and not post");
  expect(await told(me, "read-write")).toBe("ok the keys are those of @example");
  expect(await told('{"data":', "read-write")).toContain("fail X ");
});

test("a line that answers no question is known by what it heard in a drill", async () => {
  const at = new Date(Date.now() - 86_400_000);
  const heard = [aDrill({ at: at.toISOString(), lines: { slack: { outcome: "heard" } } })];
  const nobody = saying({}, 500);
  expect(await told({ channels: { slack }, drills: heard }, {}, nobody)).toBe(
    `ok slack took our words in the drill of ${at.toISOString().slice(0, 10)}`,
  );
  expect(await told({ channels: { slack } }, {}, nobody)).toContain("unknown slack answers no question");
});
