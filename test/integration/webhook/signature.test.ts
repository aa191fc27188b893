import { createHmac, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { webhookSecret } from "#delivery/channels/webhook/keys.ts";
import { sendOn, sentAt } from "../../support/delivery.ts";
import { openHookServer, type TakenRequest } from "../../support/hook-server.ts";
import { aKeyPair, aSharedSecret, aWebhook } from "../../support/webhook-channel.ts";

const account = "hook";
const header = (request: TakenRequest | undefined, name: string) => String(request?.headers[name] ?? "");

/** What a receiver signs again, after Standard Webhooks 1.0.0. */
function signedBy(request: TakenRequest | undefined): Buffer {
  const before = `${header(request, "webhook-id")}.${header(request, "webhook-timestamp")}.`;
  return Buffer.concat([Buffer.from(before), request?.body ?? Buffer.alloc(0)]);
}
const hmac = (secret: string, request: TakenRequest | undefined) =>
  `v1,${createHmac("sha256", Buffer.from(secret.replace("whsec_", ""), "base64"))
    .update(signedBy(request))
    .digest("base64")}`;

async function taken(keys: readonly string[], circumstances = {}) {
  await using server = await openHookServer();
  const channel = aWebhook(server.url, { keys });
  const outcome = await sendOn(channel, { account, circumstances });
  const again = await sendOn(channel, {
    account,
    circumstances: { repeated: true, now: new Date("2026-03-14T10:00:00Z") },
  });
  await channel.close();
  return { outcome, again, requests: server.taken };
}

test("a shared secret signs id, moment and exactly the bytes that arrive", async () => {
  const secret = aSharedSecret();
  const { requests } = await taken([secret]);
  const [request] = requests;
  expect(header(request, "webhook-signature")).toBe(hmac(secret, request));
  expect(header(request, "webhook-timestamp")).toBe(String(sentAt.getTime() / 1_000));
  expect(header(request, "content-type")).toBe("application/json");
  expect(request?.path).toBe("/hooks/canary-secret-path");
});

test("while secrets are exchanged, both sign", async () => {
  const secrets = [aSharedSecret(), aSharedSecret()] as const;
  const [request] = (await taken(secrets)).requests;
  expect(header(request, "webhook-signature").split(" ")).toEqual(secrets.map((secret) => hmac(secret, request)));
});

test("a pair of keys signs so that its public half verifies, and nobody needs a secret", async () => {
  const { written, publicKey } = aKeyPair();
  const [request] = (await taken([written])).requests;
  const [, version, signature = ""] = /^(v1a),(\S+)$/.exec(header(request, "webhook-signature")) ?? [];
  expect(version).toBe("v1a");
  expect(verify(null, signedBy(request), publicKey, Buffer.from(signature, "base64"))).toBe(true);
  expect(
    verify(null, Buffer.concat([signedBy(request), Buffer.from(" ")]), publicKey, Buffer.from(signature, "base64")),
  ).toBe(false);
});

test("a repetition has the same id and the moment of its own", async () => {
  const { outcome, again, requests } = await taken([aSharedSecret()]);
  const ids = requests.map((request) => header(request, "webhook-id"));
  expect(ids[0]).toMatch(/^msg_[0-9a-f]{32}$/);
  expect(ids[1]).toBe(ids[0]);
  expect(outcome).toEqual({ kind: "sent", receipt: ids[0] });
  expect(again).toEqual(outcome);
  const [first, second] = requests.map((request) => header(request, "webhook-timestamp"));
  expect(second).not.toBe(first);
});

test("other words and other lines have other ids", async () => {
  await using server = await openHookServer();
  const channel = aWebhook(server.url);
  const first = await sendOn(channel, { account });
  const second = await sendOn(channel, { account, announcement: { id: "incidents/checkout-errors/2" } });
  const third = await sendOn({ ...channel, name: "other" }, { account });
  expect(new Set([first, second, third].map((outcome) => JSON.stringify(outcome))).size).toBe(3);
});

describe("a secret that cannot be used stops the run, and is not repeated", () => {
  const { seed } = aKeyPair();
  test.each([
    ["no address", "canary"],
    ["plain http elsewhere", "http://hooks.example.com/canary"],
    ["a name and a password", "https://canary:canary@hooks.example.com/"],
    ["another protocol", "file:///canary"],
    ["a secret that is too short", `https://hooks.example.com/ whsec_${Buffer.alloc(23).toString("base64")}`],
    ["a secret that is too long", `https://hooks.example.com/ whsec_${Buffer.alloc(65).toString("base64")}`],
    ["a secret without its prefix", "https://hooks.example.com/ canarycanarycanarycanarycanarycanary"],
    ["a pair that does not fit", `https://hooks.example.com/ whsk_${Buffer.concat([seed, seed]).toString("base64")}`],
  ])("%s", (_, given) => {
    expect(() => webhookSecret("team-hook", given)).toThrow(/^OPENLINE_SECRET_TEAM_HOOK (?!.*canary)/);
  });

  test("while a seed alone, and http on this very machine, can", () => {
    const given = `http://localhost:8080/x whsk_${seed.toString("base64")}`;
    expect(webhookSecret("hook", given).keys).toHaveLength(1);
  });
});
