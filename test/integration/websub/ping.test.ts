import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openChannels } from "#delivery/registry.ts";
import { atomFeed, jsonFeed, rssFeed } from "#render/feeds.ts";
import { anAnnouncement } from "../../support/announcement.ts";
import { sendOn } from "../../support/delivery.ts";
import { aHub } from "../../support/hook-lines.ts";
import { openHookServer, type Reply } from "../../support/hook-server.ts";
import { aDirectory, anOpening } from "../../support/opening.ts";
import { aSite } from "../../support/site.ts";

const account = "hub";
const hub = "https://hub.example.com/?a=1&b=2";
const declared = { kind: "websub", since: "2024-01-01", hub } as const;
const base = new URL("https://status.example.com/sub/");
const form =
  "hub.mode=publish&hub.url=https%3A%2F%2Fstatus.example.com%2Fsub%2Fatom.xml&hub.url=https%3A%2F%2Fstatus.example.com%2Fsub%2Frss.xml&hub.url=https%3A%2F%2Fstatus.example.com%2Fsub%2Ffeed.json";

async function meeting(reply: Reply, circumstances = {}) {
  await using server = await openHookServer({ status: 500 }, reply);
  const channel = aHub(server.url, { place: base });
  const outcome = await sendOn(channel, { account, circumstances });
  return { outcome, taken: server.taken };
}

test("a hub hears by a form which feeds have news", async () => {
  const { outcome, taken } = await meeting({ status: 204 });
  expect(outcome).toEqual({ kind: "sent", receipt: "204" });
  expect(taken[0]?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
  expect(String(taken[0]?.body)).toBe(form);
});

test("while the page is not out, the feeds have no news: the hub hears later", async () => {
  const { outcome, taken } = await meeting({ status: 204 }, { pageLags: true });
  expect(outcome).toMatchObject({ kind: "deferred", code: "page", closes: true });
  expect(taken).toEqual([]);
});

test("the outbox holds the same form", async () => {
  await using directory = await aDirectory();
  const {
    channels: [outbox],
  } = await openChannels(anOpening(directory.path, { base, site: { channels: { hub: declared } } }));
  if (outbox === undefined) throw new Error("There is no channel.");
  const outcome = await sendOn(outbox, { account });
  if (outcome.kind !== "sent") throw new Error("Nothing was written.");
  expect(outcome.receipt).toMatch(/\.txt$/);
  expect(await readFile(join(directory.path, outcome.receipt), "utf8")).toBe(form);
});

describe("the feeds name the hub, so that it can be asked for news", () => {
  const { settings } = aSite({ channels: { hub: declared } });
  const announcements = [anAnnouncement()];

  test("all three main ones", async () => {
    expect(atomFeed(settings, announcements, base)).toContain(
      '<link rel="hub" href="https://hub.example.com/?a=1&amp;b=2"/>',
    );
    expect(await rssFeed(settings, announcements, base)).toContain(
      '<atom:link href="https://hub.example.com/?a=1&amp;b=2" rel="hub"',
    );
    expect(JSON.parse(jsonFeed(settings, announcements, base)).hubs).toEqual([{ type: "WebSub", url: hub }]);
  });

  test("and no other, which the hub does not hear of; and none where the line is switched off", () => {
    expect(atomFeed(settings, announcements, base, { path: "incidents/x/atom.xml" })).not.toContain("hub");
    const off = aSite({ channels: { hub: { ...declared, enabled: false } } }).settings;
    expect(atomFeed(off, announcements, base)).not.toContain("hub");
  });
});
