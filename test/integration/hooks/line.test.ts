import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { callerOutside, notPublic } from "#delivery/channels/http/outside.ts";
import { openChannels } from "#delivery/registry.ts";
import { ways } from "#model/subscriber.ts";
import { anAnnouncement } from "../../support/announcement.ts";
import { taken } from "../../support/chat-channel.ts";
import { sendOn } from "../../support/delivery.ts";
import { openHookServer, type Reply } from "../../support/hook-server.ts";
import { hookAddresses, ownHooks, worldAt } from "../../support/hooks-channel.ts";
import { openNameServer } from "../../support/name-server.ts";
import { aDirectory, anOpening } from "../../support/opening.ts";
import { aSharedSecret } from "../../support/webhook-channel.ts";

const hookWays = ways.filter((way) => way !== "email");
const secret = aSharedSecret();
const reader = (via: (typeof hookWays)[number]) => ({ via, address: hookAddresses[via], secret });
const yes: Readonly<Record<string, Reply>> = { ...taken, webhook: { status: 204 } };
const leave = "https://mail.example.com/u/k1.k3v9x2m7q4.0123456789abcdefghijkl";

describe.each(hookWays)("a reader's own %s", (via) => {
  test("is told at its address, with links to choose and to leave, and the outbox holds the same bytes and no address", async () => {
    await using directory = await aDirectory();
    await using server = await openHookServer(yes[via]);
    const world = worldAt(server.url);
    const outcome = await sendOn(ownHooks(world), { subscriber: reader(via) });
    expect(outcome).toMatchObject({ kind: "sent" });
    expect(world.asked).toEqual([hookAddresses[via] + (via === "discord" ? "?wait=true" : "")]);
    expect(String(server.taken[0]?.body)).toContain(leave);
    expect(String(server.taken[0]?.body)).toContain(leave.replace("/u/", "/preferences/"));

    const channels = { "own-hooks": { kind: "hooks" as const, since: "2024-01-01" } };
    const opened = await openChannels(anOpening(directory.path, { site: { channels } }));
    const [outbox] = opened.channels;
    if (outbox === undefined) throw new Error("The channel is missing.");
    const written = await sendOn(outbox, { subscriber: reader(via) });
    if (written.kind !== "sent") throw new Error("Nothing was written.");
    expect(written.receipt).toMatch(/^own-hooks\/.*\/k3v9x2m7q4\.json$/);
    const bytes = await readFile(join(directory.path, written.receipt));
    expect(bytes).toEqual(server.taken[0]?.body);
    expect(String(bytes)).not.toMatch(/canary|whsec_/i);
  });

  test("gets the words in the reader's language", async () => {
    await using server = await openHookServer(yes[via]);
    const words = { ...anAnnouncement().words, fr: { title: "Paiements en échec", body: "Les cartes échouent." } };
    const subscriber = { ...reader(via), language: "fr" };
    await sendOn(ownHooks(worldAt(server.url)), { subscriber, announcement: { words } });
    expect(String(server.taken[0]?.body)).toContain("Les cartes échouent.");
  });

  test("whose address is none of its kind is not called", async () => {
    const world = worldAt("http://127.0.0.1:9/");
    for (const address of [
      "http://127.0.0.1/",
      "https://127.0.0.1/",
      "https://a@hooks.example.org/",
      "ada@example.org",
    ])
      expect(await sendOn(ownHooks(world), { subscriber: { ...reader(via), address } })).toMatchObject({
        kind: "refused",
        code: "address",
      });
    expect(world.asked).toEqual([]);
  });

  test.each<[Reply, object]>([
    [{ status: 410 }, { kind: "refused", code: "gone" }],
    [
      { status: 302, headers: { location: "http://127.0.0.1/" } },
      { kind: "deferred", code: "302" },
    ],
    [
      { status: 429, headers: { "retry-after": "7" } },
      { kind: "deferred", code: "429", retryAt: expect.any(Date) },
    ],
    [
      { status: 404, body: "no such page" },
      { kind: "deferred", code: "404" },
    ],
    [{ status: 400 }, { kind: "refused", code: "400" }],
    ["hang", { kind: "unknown" }],
    ["drop-before", { kind: "unknown" }],
    ["endless", expect.objectContaining({ kind: expect.any(String) })],
  ])("that answers %j closes nothing for others", async (reply, expected) => {
    await using server = await openHookServer(reply);
    const outcome = await sendOn(ownHooks(worldAt(server.url), { limit: 150 }), { subscriber: reader(via) });
    expect(outcome).toMatchObject(expected);
    expect("closes" in outcome && outcome.closes).toBeFalsy();
    expect(JSON.stringify(outcome)).not.toMatch(/canary|127\.0\.0\.1/i);
  });

  test("that leads into a network of our own is refused in so many words", async () => {
    await using names = await openNameServer({ [`A ${new URL(hookAddresses[via]).hostname}`]: ["10.0.0.1"] });
    const outcome = await sendOn(ownHooks(callerOutside(names.resolver)), { subscriber: reader(via) });
    expect(outcome).toEqual({
      kind: "refused",
      code: notPublic,
      reason: "the address leads into a network that is not public, and nothing is sent there",
    });
  });
});

test("a webhook is signed with the reader's own secret, and never unsigned", async () => {
  await using server = await openHookServer();
  const channel = ownHooks(worldAt(server.url));
  await sendOn(channel, { subscriber: reader("webhook"), circumstances: { now: new Date() } });
  const { headers, body } = server.taken[0] ?? {};
  expect(new Webhook(secret).verify(String(body), headers as Record<string, string>)).toMatchObject({
    type: "incident.update.published",
    data: { leave },
  });
  expect(() => new Webhook(aSharedSecret()).verify(String(body), headers as Record<string, string>)).toThrow();
  const unsigned = await sendOn(channel, { subscriber: { ...reader("webhook"), secret: undefined } });
  expect(unsigned).toMatchObject({ kind: "refused", code: "secret" });
  expect(server.taken).toHaveLength(1);
});

test.each([
  ["slack", { status: 404, body: "no_service" }],
  ["slack", { status: 403, body: "invalid_token" }],
  ["discord", { status: 404, body: '{"message":"Unknown Webhook","code":10015}' }],
  ["discord", { status: 401, body: '{"message":"Invalid Webhook Token","code":50027}' }],
  [
    "teams",
    { status: 200, body: "Webhook message delivery failed with error: returned HTTP error 410 with contextId" },
  ],
] as const)("%s says in its own words that a webhook is gone: %j", async (via, reply) => {
  await using server = await openHookServer(reply);
  const outcome = await sendOn(ownHooks(worldAt(server.url)), { subscriber: reader(via) });
  expect(outcome).toMatchObject({ kind: "refused", code: "gone" });
});
