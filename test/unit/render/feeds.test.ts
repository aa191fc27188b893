import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import type { Announcement } from "#model/announcement.ts";
import { atomFeed, jsonFeed, rssFeed } from "#render/feeds.ts";
import { stories } from "../../support/announcements.ts";
import { anyText, trickyText } from "../../support/any-text.ts";
import { base, settings } from "../../support/media.ts";
import { anAnnouncement, aSite } from "../../support/site.ts";

const history = Object.values(stories).sort((a, b) => a.at.getTime() - b.at.getTime());
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => /^(?:item|entry)$/.test(name),
});

/** The feed's items as the bytes they are, newest first. */
const itemsIn = {
  rss: (feed: string) => feed.match(/<item>[\s\S]*?<\/item>/g) ?? [],
  atom: (feed: string) => feed.match(/<entry>[\s\S]*?<\/entry>/g) ?? [],
  json: (feed: string) => JSON.parse(feed).items.map((item: unknown) => JSON.stringify(item)),
};
async function itemsOf(announcements: readonly Announcement[]) {
  return {
    rss: itemsIn.rss(await rssFeed(settings, announcements, base)),
    atom: itemsIn.atom(atomFeed(settings, announcements, base)),
    json: itemsIn.json(jsonFeed(settings, announcements, base)),
  };
}
/** A few hundred updates, one every half a day. */
const long = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    anAnnouncement({
      id: `incidents/x/${index}`,
      path: `incidents/x/#${index}`,
      at: new Date(Date.UTC(2026, 0, 1) + index * 43_200_000),
    }),
  );

test("there is one item an announcement, newest first", async () => {
  const { rss, atom, json } = await itemsOf(history);
  for (const items of [rss, atom, json]) {
    expect(items).toHaveLength(history.length);
    expect(items[0]).toContain("How we will reach you");
    expect(items.at(-1)).toContain("09:30 UTC about one card payment");
  }
});

test("the order of what comes in does not matter", async () => {
  expect(await rssFeed(settings, history.toReversed(), base)).toBe(await rssFeed(settings, history, base));
});

test("an item that was out keeps its bytes, whatever is said later", async () => {
  const before = await itemsOf(history.slice(0, 3).map((one) => ({ ...one, latest: true })));
  const after = await itemsOf(history.map((one) => ({ ...one, latest: false })));
  expect(after.rss.slice(-3)).toEqual(before.rss);
  expect(after.atom.slice(-3)).toEqual(before.atom);
  expect(after.json.slice(-3)).toEqual(before.json);
});

test("ids are tags that are made from the site's own address, wherever the feed lies", async () => {
  const elsewhere = new URL("https://preview.example.org/status/");
  const id = "tag:status.example.com,2024-01-01:incidents/checkout-errors/2026-03-14T0942Z-investigating";
  expect(await rssFeed(settings, history, elsewhere)).toContain(`<guid isPermaLink="false">${id}</guid>`);
  expect(atomFeed(settings, history, elsewhere)).toContain(`<id>${id}</id>`);
  expect(JSON.parse(jsonFeed(settings, history, elsewhere)).items.at(-1).id).toBe(id);
});

test("a feed says where it lies itself, and items where they do", async () => {
  const elsewhere = new URL("https://preview.example.org/status");
  const page = "https://preview.example.org/status";
  const item = `${page}/incidents/checkout-errors/#2026-03-14T0942Z-investigating`;
  const rss = await rssFeed(settings, history, elsewhere);
  expect(rss).toContain(`<atom:link href="${page}/rss.xml" rel="self" type="application/rss+xml"/>`);
  expect(rss).toContain(`<link>${item}</link>`);
  const atom = atomFeed(settings, history, elsewhere);
  expect(atom).toContain(`<link rel="self" href="${page}/atom.xml"/>`);
  expect(atom).toContain(`<link href="${item}"/>`);
  const json = JSON.parse(jsonFeed(settings, history, elsewhere));
  expect(json).toMatchObject({ feed_url: `${page}/feed.json`, home_page_url: `${page}/` });
  expect(json.items.at(-1).url).toBe(item);
});

test("JSON Feed is of version 1.1, with authors and language", () => {
  const feed = JSON.parse(jsonFeed(settings, history, base));
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    language: "en",
    authors: [{ name: "Example Shop", url: "https://status.example.com/" }],
  });
  expect(feed).not.toHaveProperty("author");
});

test("no feed tells when it was built", async () => {
  const newest = history.at(-1)?.at.getUTCFullYear();
  expect(await rssFeed(settings, history, base)).toMatch(
    new RegExp(`<lastBuildDate>[^<]* 1 May ${newest}|01 May ${newest}`),
  );
  expect(await rssFeed(settings, [], base)).toContain("<lastBuildDate>Mon, 01 Jan 2024 00:00:00 GMT</lastBuildDate>");
  expect(atomFeed(settings, [], base)).toContain("<updated>2024-01-01T00:00:00.000Z</updated>");
});

test("two entries said in the same second have moments of their own, and each keeps its own for ever", () => {
  const twins = ["a", "b"].map((id) => anAnnouncement({ id: `incidents/${id}/x`, path: `incidents/${id}/#x` }));
  const moments = (feed: string) => itemsIn.atom(feed).map((entry) => /<updated>(.*)<\/updated>/.exec(entry)?.[1]);
  const both = moments(atomFeed(settings, twins, base));
  expect(new Set(both).size).toBe(2);
  for (const twin of twins) expect(both).toContain(moments(atomFeed(settings, [twin], base))[0]);
});

describe("a feed does not grow for ever", () => {
  test("what is older than 90 days is left out where there are more than 50", async () => {
    expect((await itemsOf(long(400))).atom).toHaveLength(181);
  });
  test("but 50 stay, however old", async () => {
    const rare = long(60).map((one, index) => ({ ...one, at: new Date(Date.UTC(2020, index, 1)) }));
    expect((await itemsOf(rare)).rss).toHaveLength(50);
  });
});

test("an exercise is in no feed", async () => {
  const { rss, atom, json } = await itemsOf([anAnnouncement({ exercise: true })]);
  expect([rss, atom, json]).toEqual([[], [], []]);
});

test("a feed of one component or incident has its own address, id and title", () => {
  const atom = atomFeed(settings, history, base, { path: "components/checkout/atom.xml", title: "Checkout" });
  expect(atom).toContain('<link rel="self" href="https://status.example.com/components/checkout/atom.xml"/>');
  expect(atom).toContain("<id>tag:status.example.com,2024-01-01:components/checkout/atom.xml</id>");
  expect(atom).toContain("<title>Checkout</title>");
});

test("whatever is said, every feed is well-formed, and titles come out as they went in", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, trickyText), fc.oneof(anyText, trickyText), async (title, body) => {
      const named = aSite().settings;
      const site = { ...named, name: `${title}x`, description: `${body}x` };
      const said = [anAnnouncement({ words: { en: { title, body } }, summary: body })];
      const [rss, atom] = [await rssFeed(site, said, base), atomFeed(site, said, base)];
      for (const xml of [rss, atom]) {
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml.isWellFormed()).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: looking for what XML 1.0 §2.2 forbids.
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      }
      const markup = JSON.parse(jsonFeed(site, said, base))
        .items[0].title.replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;");
      expect(parser.parse(atom).feed.entry[0].title["#text"]).toBe(markup);
    }),
    { numRuns: 300 },
  );
});
