import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openChannels } from "#delivery/registry.ts";
import { sendOn } from "../../support/delivery.ts";
import { anNtfy } from "../../support/hook-lines.ts";
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

async function meeting(reply: Reply, token?: string) {
  await using server = await openHookServer({ status: 500 }, reply);
  const outcome = await sendOn(anNtfy(new URL(server.url).origin, { token }), { account });
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
