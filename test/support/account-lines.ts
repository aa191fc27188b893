import { accountProbes } from "#delivery/probes/accounts.ts";
import { runProbes } from "#delivery/probes/run.ts";
import type { Surroundings } from "#delivery/probes/surroundings.ts";
import { type BlueskyServer, openBlueskyServer } from "./bluesky-server.ts";
import { type MastodonServer, openMastodonServer } from "./mastodon-server.ts";
import { aReadySite } from "./readiness.ts";
import { openReadyWorld, type ReadyWorld } from "./readiness-world.ts";

/** Servers of three networks on this machine, and what readiness finds of one line on each. */
export interface AccountLines extends AsyncDisposable {
  readonly x: ReadyWorld["x"];
  readonly mastodon: MastodonServer;
  readonly bluesky: BlueskyServer;
  readonly surroundings: Surroundings;
  /** What is found about the accounts, one row each; `facts` stand in for what is around. */
  look(facts?: Partial<Surroundings>): Promise<string[]>;
  /** What of it is not well. */
  trouble(facts?: Partial<Surroundings>): Promise<string[]>;
}

/** Opens the servers of accounts on which nothing is wrong. */
export async function openAccountLines(settings: object = {}): Promise<AccountLines> {
  const [world, mastodon, bluesky] = await Promise.all([openReadyWorld(), openMastodonServer(), openBlueskyServer()]);
  bluesky.scope = "com.atproto.appPass";
  const since = "2024-01-01";
  const page = { since, url: "https://social.example/@examplestatus", ...settings };
  const site = aReadySite({
    channels: {
      x: { ...page, kind: "x", handle: "@example" },
      mastodon: { ...page, kind: "mastodon", handle: "@examplestatus@social.example", server: mastodon.url },
      bluesky: { ...page, kind: "bluesky", handle: "@status.example.com", server: bluesky.url },
    },
  });
  const { identifier, appPassword } = bluesky.credentials;
  const secrets = { mastodon: mastodon.token, bluesky: `${identifier}:${appPassword}` };
  const environment = { ...world.surroundings.environment, secrets };
  // A busy machine may take its time; who waits for a limit sets a shorter one.
  const surroundings = { ...world.surroundings, site, environment, limit: 10_000 };
  const find = async (facts: Partial<Surroundings>) => {
    const around = { ...surroundings, ...facts };
    const found = await runProbes(accountProbes(around), 1.5 * around.limit);
    return found.map(({ state, id, what }) => `${state} ${id} ${what}`);
  };
  return {
    ...{ x: world.x, mastodon, bluesky, surroundings },
    look: (facts = {}) => find(facts),
    trouble: async (facts = {}) => (await find(facts)).filter((row) => !row.startsWith("ok ")),
    async [Symbol.asyncDispose]() {
      await Promise.all([world, mastodon, bluesky].map((part) => part[Symbol.asyncDispose]()));
    },
  };
}
