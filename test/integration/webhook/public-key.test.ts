import { describe, expect, test } from "vitest";
import { makeKeyPair } from "#delivery/channels/webhook/key-pair.ts";
import { openChannels } from "#delivery/registry.ts";
import { channelSettings } from "#model/channel.ts";
import { said } from "../../support/command.ts";
import { sendOn } from "../../support/delivery.ts";
import { openHookServer } from "../../support/hook-server.ts";
import { anOpening } from "../../support/opening.ts";
import { aSharedSecret } from "../../support/webhook-channel.ts";

async function openWith(secret: string, publicKey: string) {
  const channels = { hook: { kind: "webhook", since: "2024-01-01", publicKey } } as const;
  const opening = anOpening("unused", { site: { channels }, live: true });
  return await openChannels({ ...opening, environment: { ...opening.environment, secrets: { hook: secret } } });
}

test("the pair that the command prints goes into site.yaml and the secret, and the line speaks", async () => {
  const { text, code } = await said(["webhook-key"]);
  const [, publicKey = "", privateKey = ""] = /^publicKey: (whpk_\S+)\n(whsk_\S+)$/m.exec(text) ?? [];
  expect(code).toBe(0);
  expect(text).toContain("OPENLINE_SECRET_");
  await using server = await openHookServer();
  const { channels, refused } = await openWith(`${server.url} ${privateKey}`, publicKey);
  expect(refused).toEqual([]);
  for (const channel of channels) expect(await sendOn(channel, { account: "hook" })).toMatchObject({ kind: "sent" });
  expect(server.taken[0]?.headers["webhook-signature"]).toMatch(/^v1a,/);
  expect((await said(["webhook-key"])).text).not.toBe(text);
});

describe("a line whose secret does not fit the key that the page shows is left out, and named", () => {
  const declared = makeKeyPair().publicKey;
  const own = makeKeyPair();

  test("with the public half that it should show, if it has one", async () => {
    const { channels, refused } = await openWith(`https://hooks.example.com/canary ${own.privateKey}`, declared);
    expect(channels).toEqual([]);
    expect(refused).toEqual([
      `hook: OPENLINE_SECRET_HOOK holds no key that fits the publicKey in site.yaml. Write its private half there, or “publicKey: ${own.publicKey}” into site.yaml.`,
    ]);
  });

  test("and never with what it holds", async () => {
    const { refused } = await openWith(`https://hooks.example.com/canary ${aSharedSecret()}`, declared);
    expect(refused).toEqual([
      "hook: OPENLINE_SECRET_HOOK holds no key that fits the publicKey in site.yaml. Write its “whsk_” key behind the address.",
    ]);
  });

  test("while one of two keys is enough, so that keys can be exchanged", async () => {
    const old = makeKeyPair();
    const secret = `https://hooks.example.com/canary ${old.privateKey} ${own.privateKey}`;
    for (const { publicKey } of [old, own]) expect((await openWith(secret, publicKey)).channels).toHaveLength(1);
  });
});

test.each([
  "whpk_",
  `whpk_${Buffer.alloc(31).toString("base64")}`,
  `whpk_${Buffer.alloc(33).toString("base64")}`,
  makeKeyPair().privateKey,
  makeKeyPair().publicKey.replace("whpk_", ""),
])("“%s” is no public key", (publicKey) => {
  expect(channelSettings.safeParse({ kind: "webhook", since: "2024-01-01", publicKey }).success).toBe(false);
});
