import { describe, expect, test } from "vitest";
import type { Channel } from "#delivery/channel.ts";
import type { Announcement } from "#model/announcement.ts";
import { aBlueskyChannel } from "../../support/bluesky-channel.ts";
import { openBlueskyServer } from "../../support/bluesky-server.ts";
import { type DeliveryFacts, sendOn } from "../../support/delivery.ts";
import { aMastodonChannel } from "../../support/mastodon-channel.ts";
import { openMastodonServer } from "../../support/mastodon-server.ts";
import { anXChannel } from "../../support/x-channel.ts";
import { openX } from "../../support/x-server.ts";

const first = "incidents/checkout-errors/2026-03-14T0942Z-investigating";

/** The texts of what is said, one after the other, on each network. */
async function saidOn(updates: readonly Partial<Announcement>[]) {
  await using x = await openX();
  await using mastodon = await openMastodonServer();
  await using bluesky = await openBlueskyServer();
  const say = async (channel: Channel, account: string) => {
    const thread: { announcement: string; receipt: string }[] = [];
    for (const announcement of updates) {
      const facts: DeliveryFacts = { account, announcement, circumstances: { thread: [...thread] } };
      const outcome = await sendOn(channel, facts);
      if (outcome.kind !== "sent") throw new Error(`It was not sent: ${outcome.reason}`);
      thread.push({ announcement: announcement.id ?? first, receipt: outcome.receipt });
    }
    await channel.close();
  };
  await Promise.all([
    say(anXChannel(x), "@examplestatus"),
    say(aMastodonChannel(mastodon), "@examplestatus@social.example"),
    say(aBlueskyChannel(bluesky), "status.example.com"),
  ]);
  return {
    x: x.posts.map(({ text }) => text),
    mastodon: mastodon.statuses.map(({ status }) => status),
    bluesky: [...bluesky.records.values()].map(({ text }) => text),
    links: [...bluesky.records.values()].map(({ facets }) => facets[0]?.features[0]?.uri),
  };
}

/** What no reader may miss: state, next update, and link. */
function factsIn(text: string) {
  return {
    state: /^\[([^\]]+)\]/.exec(text)?.[1],
    title: /\(14 March 2026\)/.test(text),
    nextUpdate: /Next update by ([^.]+)\./.exec(text)?.[1],
    wrong: /What was wrong: “([^”]+)”/.exec(text)?.[1],
    link: /https:\S+$/.exec(text)?.[0],
  };
}

describe("one update says the same everywhere", () => {
  const address = "https://status.example.com/";
  const second = "incidents/checkout-errors/2026-03-14T1010Z-identified";
  const path = "incidents/checkout-errors/#2026-03-14T1010Z-identified";
  const at = new Date("2026-03-14T10:10:00Z");
  const corrects = { stem: "2026-03-14T0942Z-investigating", wrong: "Invoices work" };
  const long = "Card payments fail at the last step for some customers in Europe. ".repeat(12).trim();

  test.each<[string, Partial<Announcement>, ReturnType<typeof factsIn>]>([
    [
      "the first words",
      {},
      {
        state: "INVESTIGATING",
        title: true,
        nextUpdate: "10:30 UTC",
        wrong: undefined,
        link: `${address}incidents/checkout-errors/#2026-03-14T0942Z-investigating`,
      },
    ],
    [
      "words that are too long for any network",
      { id: second, path, at, state: "identified", social: long, nextUpdateBy: new Date("2026-03-15T11:00:00Z") },
      {
        state: "IDENTIFIED",
        title: true,
        nextUpdate: "15 March 2026, 11:00 UTC",
        wrong: undefined,
        link: address + path,
      },
    ],
    [
      "a correction",
      { id: second, path, at, state: "identified", kind: "correction", corrects },
      {
        state: "IDENTIFIED (CORRECTION)",
        title: true,
        nextUpdate: "10:30 UTC",
        wrong: "Invoices work",
        link: address + path,
      },
    ],
  ])("%s", async (_name, announcement, facts) => {
    const { x, mastodon, bluesky, links } = await saidOn([announcement]);
    expect([x, mastodon, bluesky].map((texts) => texts.map(factsIn))).toEqual([[facts], [facts], [facts]]);
    expect(links).toEqual([facts.link]);
  });

  test("a whole thread", async () => {
    const { x, mastodon, bluesky } = await saidOn([{}, { id: second, path, at, state: "identified", previous: first }]);
    expect(x).toHaveLength(2);
    expect(mastodon.map(factsIn)).toEqual(x.map(factsIn));
    expect(bluesky.map(factsIn)).toEqual(x.map(factsIn));
  });
});
