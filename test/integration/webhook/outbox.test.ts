import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openChannels } from "#delivery/registry.ts";
import { stories } from "../../support/announcements.ts";
import { sendOn } from "../../support/delivery.ts";
import { openHookServer } from "../../support/hook-server.ts";
import { aDirectory, anOpening } from "../../support/opening.ts";
import { anIncident, anUpdate } from "../../support/site.ts";
import { aSharedSecret } from "../../support/webhook-channel.ts";

const account = "hook";

async function openHook(path: string, shape: "openline" | "statuspage", secret?: string) {
  const channels = { hook: { kind: "webhook", since: "2024-01-01", shape } } as const;
  const incidents = [anIncident({ id: "checkout-errors", updates: [anUpdate()] })];
  const opening = anOpening(path, { site: { channels, incidents }, live: secret !== undefined });
  const secrets = secret === undefined ? {} : { hook: secret };
  return await openChannels({ ...opening, environment: { ...opening.environment, secrets } });
}

test.each(["openline", "statuspage"] as const)(
  "a body of the form %s in the outbox is the one that goes over the line, to the byte",
  async (shape) => {
    await using directory = await aDirectory();
    await using server = await openHookServer();
    const secret = shape === "openline" ? `${server.url} ${aSharedSecret()}` : server.url;
    const [live] = (await openHook(directory.path, shape, secret)).channels;
    const [outbox] = (await openHook(directory.path, shape)).channels;
    if (live === undefined || outbox === undefined) throw new Error("A channel is missing.");
    expect(await sendOn(live, { account })).toMatchObject({ kind: "sent" });
    const outcome = await sendOn(outbox, { account });
    if (outcome.kind !== "sent") throw new Error("Nothing was written.");
    expect(await readFile(join(directory.path, outcome.receipt))).toEqual(server.taken[0]?.body);
    expect(server.taken[0]?.headers).toHaveProperty("webhook-id");
  },
);

test("a notice, which Statuspage’s form does not know, is refused alike in the outbox and over the line", async () => {
  await using directory = await aDirectory();
  const announcement = stories["notice"] ?? {};
  for (const secret of [undefined, "https://127.0.0.1:9/"]) {
    for (const channel of (await openHook(directory.path, "statuspage", secret)).channels) {
      expect(await sendOn(channel, { account, announcement })).toMatchObject({ kind: "refused", code: "shape" });
    }
  }
});

test("without an address nothing goes out, and the note names the variable", async () => {
  const opening = anOpening("unused", {
    live: true,
    site: { channels: { "team-hook": { kind: "webhook", since: "2024-01-01" } } },
  });
  expect(await openChannels(opening)).toEqual({
    channels: [],
    notes: ["team-hook: no address. Set OPENLINE_SECRET_TEAM_HOOK; until then nothing goes there."],
    refused: [],
  });
});

test("our own form is never sent unsigned", async () => {
  const { channels, refused } = await openHook("unused", "openline", "https://hooks.example.com/canary");
  expect(channels).toEqual([]);
  expect(refused).toEqual([expect.stringMatching(/^hook: OPENLINE_SECRET_HOOK holds no key(?!.*canary)/)]);
});
