import { createPublicKey, verify } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { makeKeyPair } from "#delivery/channels/webhook/key-pair.ts";
import { webhookSecret } from "#delivery/channels/webhook/keys.ts";
import { sendOn, sentAt } from "../../support/delivery.ts";
import { openHookServer, type TakenRequest } from "../../support/hook-server.ts";
import { aKeyPair, aSharedSecret, aWebhook } from "../../support/webhook-channel.ts";

const account = "hook";
const header = (request: TakenRequest | undefined, name: string) => String(request?.headers[name] ?? "");

/** What a receiver of asymmetric signatures verifies, after Standard Webhooks 1.0.0. */
function signedBy(request: TakenRequest | undefined): Buffer {
  const before = `${header(request, "webhook-id")}.${header(request, "webhook-timestamp")}.`;
  return Buffer.concat([Buffer.from(before), request?.body ?? Buffer.alloc(0)]);
}

/** What a receiver reads that verifies with somebody else's library, which takes what is at most five minutes old. */
function verified(secret: string, request: TakenRequest | undefined, body = String(request?.body)): unknown {
  const names = ["webhook-id", "webhook-timestamp", "webhook-signature"];
  return new Webhook(secret).verify(body, Object.fromEntries(names.map((name) => [name, header(request, name)])));
}

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

describe("a shared secret", () => {
  const now = () => ({ now: new Date() });

  test("signs so that an independent receiver takes it", async () => {
    const secret = aSharedSecret();
    const [request] = (await taken([secret], now())).requests;
    expect(verified(secret, request)).toMatchObject({
      type: "incident.update.published",
      data: { state: "investigating" },
    });
    expect(header(request, "content-type")).toBe("application/json");
    expect(request?.path).toBe("/hooks/canary-secret-path");
  });

  test("signs the moment and each byte: what is old, changed, or another’s is refused", async () => {
    const secret = aSharedSecret();
    const [fresh] = (await taken([secret], now())).requests;
    expect(() => verified(secret, fresh, `${fresh?.body} `)).toThrow("No matching signature found");
    expect(() => verified(aSharedSecret(), fresh)).toThrow("No matching signature found");
    const [old] = (await taken([secret], { now: sentAt })).requests;
    expect(header(old, "webhook-timestamp")).toBe(String(sentAt.getTime() / 1_000));
    expect(() => verified(secret, old)).toThrow("Message timestamp too old");
  });

  test("is exchanged without a gap: both sign meanwhile", async () => {
    const secrets = [aSharedSecret(), aSharedSecret()];
    const [request] = (await taken(secrets, now())).requests;
    for (const secret of secrets) expect(verified(secret, request)).toMatchObject({ data: expect.any(Object) });
    expect(header(request, "webhook-signature").split(" ")).toHaveLength(2);
  });

  test.each(["@everyone <!channel> </script>", "支払いに失敗します。👩‍👩‍👧‍👦", "a\u202eb\u0000c\ud800", '\\"\n\t'])(
    "signs whatever the words are: %j",
    async (body) => {
      await using server = await openHookServer();
      const secret = aSharedSecret();
      const announcement = { words: { en: { title: "T", body } } };
      await sendOn(aWebhook(server.url, { keys: [secret] }), { account, announcement, circumstances: now() });
      expect(verified(secret, server.taken[0])).toMatchObject({ data: { title: expect.stringContaining("T") } });
    },
  );
});

test("a pair of keys signs so that its public half verifies, and nobody needs a secret", async () => {
  const { privateKey, publicKey } = makeKeyPair();
  const [request] = (await taken([privateKey])).requests;
  const [, version, signature = ""] = /^(v1a),(\S+)$/.exec(header(request, "webhook-signature")) ?? [];
  expect(version).toBe("v1a");
  const x = Buffer.from(publicKey.replace("whpk_", ""), "base64").toString("base64url");
  const shown = createPublicKey({ format: "jwk", key: { kty: "OKP", crv: "Ed25519", x } });
  const isGood = (signed: Buffer) => verify(null, signed, shown, Buffer.from(signature, "base64"));
  expect(isGood(signedBy(request))).toBe(true);
  expect(isGood(Buffer.concat([signedBy(request), Buffer.from(" ")]))).toBe(false);
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
