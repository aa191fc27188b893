import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ntfyChannel } from "#delivery/channels/ntfy.ts";
import { openChannels } from "#delivery/registry.ts";
import { channelSettings, type SettingsOf } from "#model/channel.ts";
import { sendOn, sentAt } from "../../support/delivery.ts";
import { aMailingSite } from "../../support/email-channel.ts";
import { openHookServer, type Reply } from "../../support/hook-server.ts";
import { aDirectory, anOpening } from "../../support/opening.ts";

const account = "phones";
const declared = {
  kind: "ntfy",
  since: "2024-01-01",
  server: "https://ntfy.example.com/",
  topic: "example-status",
} as const;
const link = "https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating";
const usual: Reply = { status: 200, body: '{"id":"sPs71M8A2T","event":"message"}' };

function settingsFor(server: string): SettingsOf<"ntfy"> {
  const settings = channelSettings.parse(declared);
  if (settings.kind !== "ntfy") throw new TypeError("These are settings of another kind.");
  return { ...settings, server };
}

async function meeting(reply: Reply, token?: string) {
  await using server = await openHookServer({ status: 500 }, reply);
  const base = new URL("https://status.example.com/");
  const settings = settingsFor(new URL(server.url).origin);
  const channel = ntfyChannel({ name: account, settings, site: aMailingSite().settings, base, token, limit: 10_000 });
  const outcome = await sendOn(channel, { account });
  expect(JSON.stringify(outcome)).not.toMatch(/canary|127\.0\.0\.1/);
  return { outcome, request: server.taken[0] };
}

test("a message is published as JSON to the server itself, says what a letter says, and opens the update", async () => {
  const { outcome, request } = await meeting(usual, "tk_canary");
  expect(outcome).toEqual({ kind: "sent", receipt: "sPs71M8A2T" });
  expect(request?.path).toBe("/");
  expect(request?.headers.authorization).toBe("Bearer tk_canary");
  expect(JSON.parse(String(request?.body))).toEqual({
    topic: "example-status",
    title: "Investigating: Card payments fail (14 March 2026)",
    message: [
      "Investigating · Major impact · Posted 14 March 2026, 09:42 UTC",
      "Payments by card fail for about one customer in ten. Other ways to pay work.",
      "Impact: Major\nComponents: Checkout: partial outage",
      "Next update by 14 March 2026, 10:30 UTC.",
      link,
    ].join("\n\n"),
    click: link,
  });
});

test("an open topic needs no token, and gets none", async () => {
  const { request } = await meeting(usual);
  expect(request?.headers).not.toHaveProperty("authorization");
});

describe.concurrent("trouble", () => {
  test.each<[Reply, object]>([
    [
      { status: 401, body: "canary" },
      { kind: "deferred", code: "401", closes: true },
    ],
    [{ status: 403 }, { kind: "deferred", code: "403", closes: true }],
    [{ status: 429 }, { kind: "deferred", retryAt: new Date(sentAt.getTime() + 60_000), closes: true }],
    [{ status: 413 }, { kind: "refused", code: "413" }],
    [{ status: 503 }, { kind: "unknown", closes: true }],
    [
      { status: 200, body: "<html>canary" },
      { kind: "unknown", closes: true },
    ],
    [
      { status: 307, headers: { location: "/canary" } },
      { kind: "deferred", code: "307", closes: true },
    ],
    ["drop-after", { kind: "unknown", closes: true }],
    ["endless", { kind: "unknown", closes: true }],
  ])("%j", async (reply, outcome) => {
    expect((await meeting(reply)).outcome).toMatchObject(outcome);
  });
});

test("the outbox holds the same request, and a token that no header takes leaves its line out of a live run", async () => {
  await using directory = await aDirectory();
  const site = { channels: { phones: declared } };
  const { channels } = await openChannels(anOpening(directory.path, { site }));
  for (const channel of channels) {
    const outcome = await sendOn(channel, { account });
    if (outcome.kind !== "sent") throw new Error("Nothing was written.");
    expect(await readFile(join(directory.path, outcome.receipt))).toEqual((await meeting(usual)).request?.body);
  }
  const live = anOpening("unused", { site, live: true });
  const opening = { ...live, environment: { ...live.environment, secrets: { phones: "canary\n" } } };
  const { refused } = await openChannels(opening);
  expect(refused).toEqual([expect.stringMatching(/^phones: OPENLINE_SECRET_PHONES holds a token(?!.*canary)/)]);
});
