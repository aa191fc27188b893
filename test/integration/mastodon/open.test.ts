import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openChannels } from "#delivery/registry.ts";
import { sendOn } from "../../support/delivery.ts";
import { mastodonSettings } from "../../support/mastodon-channel.ts";
import { aDirectory, anOpening } from "../../support/opening.ts";

const site = { channels: { "our-line": mastodonSettings() } };
const account = "@examplestatus@social.example";
const live = (secrets: Readonly<Record<string, string>>) => {
  const opening = anOpening("unused", { site, live: true });
  return openChannels({ ...opening, environment: { ...opening.environment, secrets } });
};

test("the outbox holds the very request, and a reply names the file that it answers", async () => {
  await using directory = await aDirectory();
  const { channels, notes } = await openChannels(anOpening(directory.path, { site }));
  expect(notes).toEqual([]);
  for (const channel of channels) {
    const first = await sendOn(channel, { account });
    if (first.kind !== "sent") throw new Error("The first post was not written.");
    const thread = [{ announcement: "incidents/checkout-errors/1", receipt: first.receipt }];
    const announcement = { id: "incidents/checkout-errors/2", path: "incidents/checkout-errors/#2" };
    const second = await sendOn(channel, { account, announcement, circumstances: { thread } });
    const written = second.kind === "sent" && (await readFile(join(directory.path, second.receipt), "utf8"));
    expect(written).toBe(
      '{"status":"[INVESTIGATING] Card payments fail (14 March 2026) — major impact: Checkout. Next update by 10:30 UTC. ' +
        'https://status.example.com/incidents/checkout-errors/#2","visibility":"unlisted","language":"en",' +
        `"in_reply_to_id":"${first.receipt}"}`,
    );
  }
  expect(channels).toHaveLength(1);
});

test("a live run without a token leaves the channel out, and says so", async () => {
  expect(await live({})).toEqual({
    channels: [],
    notes: ["our-line: no credentials. Set OPENLINE_SECRET_OUR_LINE; until then nothing is posted."],
    refused: [],
  });
});

test("a token that no header takes is named and never shown", async () => {
  const { channels, refused } = await live({ "our-line": "canary token" });
  expect(channels).toEqual([]);
  expect(refused).toEqual([
    "our-line: OPENLINE_SECRET_OUR_LINE holds a token with characters that no header takes. Write it as given.",
  ]);
});

test("a live run with a token speaks for real", async () => {
  const { channels, notes } = await live({ "our-line": "canary-token\n" });
  expect(notes).toEqual([]);
  expect(channels).toMatchObject([{ name: "our-line", kind: "mastodon", onUnknown: "look-up" }]);
  await Promise.all(channels.map((channel) => channel.close()));
});
