import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openChannels } from "#delivery/registry.ts";
import { blueskySettings } from "../../support/bluesky-channel.ts";
import { sendOn } from "../../support/delivery.ts";
import { aDirectory, anOpening } from "../../support/opening.ts";

const site = { channels: { bluesky: blueskySettings({ handle: "@status.example.com" }) } };
const account = "@status.example.com";
const live = (secrets: Readonly<Record<string, string>>) => {
  const opening = anOpening("unused", { site, live: true });
  return openChannels({ ...opening, environment: { ...opening.environment, secrets } });
};

test("the outbox holds the very request, with what only the network knows left open", async () => {
  await using directory = await aDirectory();
  const { channels, notes } = await openChannels(anOpening(directory.path, { site }));
  expect(notes).toEqual([]);
  for (const channel of channels) {
    const first = await sendOn(channel, { account });
    if (first.kind !== "sent") throw new Error("The first post was not written.");
    const thread = [{ announcement: "incidents/checkout-errors/1", receipt: first.receipt }];
    const announcement = { id: "incidents/checkout-errors/2", path: "incidents/checkout-errors/#2" };
    const second = await sendOn(channel, { account, announcement, circumstances: { thread } });
    const written = second.kind === "sent" && JSON.parse(await readFile(join(directory.path, second.receipt), "utf8"));
    const file = { uri: first.receipt, cid: "" };
    expect(written).toMatchObject({
      repo: "status.example.com",
      collection: "app.bsky.feed.post",
      rkey: expect.stringMatching(/^[234567a-j][234567a-z]{12}$/),
      swapRecord: null,
      record: { createdAt: "2026-03-14T09:42:00.000Z", langs: ["en"], reply: { root: file, parent: file } },
    });
  }
  expect(channels).toHaveLength(1);
});

test("a live run without a password leaves the channel out, and says so", async () => {
  expect(await live({})).toEqual({
    channels: [],
    notes: ["bluesky: no credentials. Set OPENLINE_SECRET_BLUESKY; until then nothing is posted."],
    refused: [],
  });
});

test.each(["canary-abcd-efgh", "canary:", ":canary", "status.example.com:canary pass"])(
  "a secret like %s is named and never shown",
  async (bluesky) => {
    const { channels, refused } = await live({ bluesky });
    expect(channels).toEqual([]);
    expect(refused).toEqual([
      "bluesky: OPENLINE_SECRET_BLUESKY is not “identifier:app-password”. Write a handle or DID before the colon.",
    ]);
  },
);

test.each(["status.example.com:canary-abcd", "did:plc:ewvi7nxzyoun6zhxrhs64oiz:canary-abcd", "@a.example:canary\n"])(
  "a live run with %s speaks for real",
  async (bluesky) => {
    const { channels, notes } = await live({ bluesky });
    expect(notes).toEqual([]);
    expect(channels).toMatchObject([{ name: "bluesky", kind: "bluesky", onUnknown: "absorbed" }]);
    await Promise.all(channels.map((channel) => channel.close()));
  },
);
