import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blueskyLength, blueskyLimit } from "#render/social/bluesky-length.ts";
import { graphemeLength } from "#render/social/grapheme-length.ts";
import { linkFacets } from "#render/social/link-facet.ts";
import { mastodonLength } from "#render/social/mastodon-length.ts";
import { socialText } from "#render/social.ts";
import { anyText } from "../../../support/any-text.ts";
import { anAnnouncement } from "../../../support/site.ts";

const link = "https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating";

describe("characters are counted as readers see them", () => {
  test.each([
    ["", 0],
    ["Checkout", 8],
    ["é", 1],
    ["e\u0301", 1],
    ["👩🏽‍🚒", 1],
    ["👨‍👩‍👧‍👦", 1],
    ["🏳️‍🌈🇫🇷", 2],
    ["カード決済", 5],
    ["각", 1],
    ["السَّلام", 6],
    ["บำรุง", 3],
  ])("%s as %i", (text, length) => {
    expect(graphemeLength(text)).toBe(length);
  });

  test("and rather one too many where tables of Unicode differ", () => {
    expect(graphemeLength("क्ष")).toBe(2);
  });
});

describe("Mastodon", () => {
  test.each([
    [link, 23],
    [`See ${link}`, 27],
    [`${link} ${link}.`, 47],
    ["http://localhost/", 17],
    ["👩🏽‍🚒 決済", 4],
  ])("takes %s to be %i long", (text, length) => {
    expect(mastodonLength(text)).toBe(length);
  });
});

describe("Bluesky", () => {
  test.each([
    ["a".repeat(300), 300],
    [link, link.length],
    ["👩🏽‍🚒".repeat(10), 15],
    ["👨‍👩‍👧‍👦".repeat(120), 300],
  ])("takes %s to fill %i", (text, length) => {
    expect(blueskyLength(text)).toBe(length);
  });

  test("marks a link by bytes, behind every script", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (words) => {
        const text = `${words} ${link}`;
        const [facet, ...others] = linkFacets(text, link);
        const { byteStart, byteEnd } = facet?.index ?? { byteStart: 0, byteEnd: 0 };
        expect(Buffer.from(text).subarray(byteStart, byteEnd).toString("utf8")).toBe(link);
        expect(facet?.features).toEqual([{ $type: "app.bsky.richtext.facet#link", uri: link }]);
        expect(others).toEqual([]);
      }),
    );
  });

  test("marks the address at the end, not the same words before it, and nothing where there is none", () => {
    expect(linkFacets(`${link} ${link}`, link)).toMatchObject([{ index: { byteStart: link.length + 1 } }]);
    expect(linkFacets("No link here.", link)).toEqual([]);
  });
});

/** As the networks count, by the whole table of Unicode that this machine has. */
const seen = (text: string) => [...new Intl.Segmenter("en").segment(text)].length;
const networks = [
  [
    "Mastodon",
    { limit: 500, length: mastodonLength },
    (text: string) => seen(text.replace(link, "x".repeat(23))) <= 500,
  ],
  [
    "Bluesky",
    { limit: blueskyLimit, length: blueskyLength },
    (text: string) => seen(text) <= 300 && Buffer.byteLength(text) <= 3_000,
  ],
] as const;

const family = "👨‍👩‍👧‍👦";
const scripts = fc.oneof(
  anyText,
  fc
    .array(fc.constantFrom(family, "👩🏽‍🚒", "🇫🇷", "a\u0301\u0302\u0303"), { maxLength: 120 })
    .map((parts) => parts.join(" ")),
  fc.array(fc.constantFrom("تعذّر", "الدفع", "بالبطاقة"), { maxLength: 120 }).map((words) => words.join(" ")),
  fc.array(fc.constantFrom("決済", "失敗", "カード", "が"), { maxLength: 300 }).map((words) => words.join("")),
);

test.each(networks)("whatever is said, a post on %s fits and keeps what must stay", (_name, options, fits) => {
  const said = fc.record({ title: scripts, social: fc.option(scripts), name: scripts, pageLags: fc.boolean() });
  fc.assert(
    fc.property(said, ({ title, social, name, pageLags }) => {
      const announcement = anAnnouncement({
        words: { en: { title, body: "" } },
        social: social ?? undefined,
        components: [{ id: "x", name, status: "operational", was: "operational" }],
      });
      const told = socialText(announcement, { ...options, link, language: "en", pageLags });
      expect(fits(told)).toBe(true);
      expect(told).toMatch(/^\[INVESTIGATING\] /);
      expect(told).toMatch(/Next update by 10:30 UTC\. .*https:\/\/\S+$/);
      expect(told.endsWith(` ${link}`)).toBe(true);
      expect(told.isWellFormed()).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ["a family", family],
  ["a letter with marks", "a\u0301\u0302\u0303"],
])("%s is never cut in two", (_name, whole) => {
  for (let limit = 150; limit < 200; limit += 1) {
    const announcement = anAnnouncement({ social: `${whole} `.repeat(90).trim() });
    const told = socialText(announcement, { limit, length: blueskyLength, link, language: "en", pageLags: false });
    const [, lead = ""] = /2026\)\. (.*?)…/.exec(told) ?? [];
    expect(lead.replaceAll(whole.normalize("NFC"), "").trim()).toBe("");
  }
});
