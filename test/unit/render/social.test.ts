import fc from "fast-check";
import twitterText from "twitter-text";
import { describe, expect, test } from "vitest";
import type { Announcement } from "#model/announcement.ts";
import { socialText, weightedLength } from "#render/social.ts";
import { stories } from "../../support/announcements.ts";
import { anyText } from "../../support/any-text.ts";
import { anAnnouncement } from "../../support/site.ts";

const link = "https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating";
const onX = { limit: 280, length: weightedLength, link, language: "en", pageLags: false };
const post = (facts: Partial<Announcement>, options = {}) => socialText(anAnnouncement(facts), { ...onX, ...options });
const titled = (title: string) => ({ words: { en: { title, body: "" } } });
const summary = "Card payments fail at the last step. Invoice and bank transfer work.";

test("a post says state, title with date, impact, components, summary, next update and link", () => {
  expect(post({ summary })).toBe(
    `[INVESTIGATING] Card payments fail (14 March 2026) — major impact: Checkout. ${summary} Next update by 10:30 UTC. ${link}`,
  );
});

describe("what does not fit is left out, the least important first", () => {
  const whole = weightedLength(post({ summary }));
  test.each([
    [whole, `[INVESTIGATING] Card payments fail (14 March 2026) — major impact: Checkout. ${summary} Next`],
    [whole - 1, `[INVESTIGATING] Card payments fail (14 March 2026) — major impact. ${summary} Next`],
    [whole - 11, `[INVESTIGATING] Card payments fail (14 March 2026). ${summary} Next`],
    [whole - 28, "[INVESTIGATING] Card payments fail (14 March 2026) — major impact: Checkout. Next"],
    [whole - 95, "[INVESTIGATING] Card payments… (14 March 2026). Next"],
    [whole - 110, "[INVESTIGATING] … (14 March 2026). Next"],
    [10, "[INVESTIGATING] … (14 March 2026). Next"],
  ])("at a limit of %i", (limit, beginning) => {
    expect(post({ summary }, { limit })).toBe(`${beginning} update by 10:30 UTC. ${link}`);
  });
});

describe("words that were written for posts", () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");

  test("take the summary's place", () => {
    const told = post({ summary, social: "Please pay by invoice for now." });
    expect(told).toContain("(14 March 2026) — major impact: Checkout. Please pay by invoice for now. Next update");
    expect(told).not.toContain("last step");
  });

  test("shorten the title before they are shortened themselves", () => {
    const told = post({ ...titled("Card payments fail for customers in Europe"), social: words(25) });
    expect(told).toMatch(
      /^\[INVESTIGATING\] Card payments.*… \(14 March 2026\)\. word0 .* word24\. Next update by 10:30 UTC\. https:/,
    );
  });

  test("end in a whole word where they are too long for any title", () => {
    const told = post({ social: words(38) });
    expect(told).toMatch(
      /^\[INVESTIGATING\] Card payments fail \(14 March 2026\)\. word0 .* word\d+… Next update by 10:30 UTC\. https:/,
    );
  });
});

test("a resolved incident says that it is, and how long it took", () => {
  const { resolved } = stories;
  expect(resolved && socialText(resolved, onX)).toMatch(/^\[RESOLVED\] .* Resolved after 1 hour 48 minutes\. https:/);
});

test("a correction quotes what was wrong", () => {
  const { correction } = stories;
  expect(correction && socialText(correction, onX)).toContain(
    "What was wrong: “Payments that failed were not charged”.",
  );
});

test("a next update on another day names the day", () => {
  expect(post({ nextUpdateBy: new Date("2026-03-15T08:00:00Z") })).toContain(
    "Next update by 15 March 2026, 08:00 UTC.",
  );
});

test("a page that may lag is named, and the link stays", () => {
  expect(post({}, { pageLags: true })).toMatch(/Our page may lag behind\. https:\/\/\S+$/);
});

test("an exercise says so in its state", () => {
  expect(post({ exercise: true })).toMatch(/^\[INVESTIGATING \(EXERCISE\)\] /);
});

test("equal words about two updates make two different posts", () => {
  expect(post({})).not.toBe(post({}, { link: `${link}2` }));
});

test("a network that counts in another way is served as well", () => {
  const graphemes = (text: string) => [...new Intl.Segmenter("en").segment(text)].length;
  const told = post({ summary: "決済失敗 ".repeat(30).trim() }, { limit: 300, length: graphemes });
  expect(graphemes(told)).toBeLessThanOrEqual(300);
});

const hostile = [
  "@everyone",
  "@here now",
  "a@evil.example",
  "＠all",
  "#ad",
  "＃ad",
  "$TSLA",
  "evil.com",
  "www.evil.com/x",
  "v1.2.io",
  "https://evil.com/?a=@b#c",
  "HTTP://EVIL.COM",
  "xn--80ak6aa92e.com",
  "example。com",
  "t.co/abc",
  "(evil.com)",
  "a.b.c.de",
  "@@x",
  "#日本",
  "me@x.io.",
  "_@y",
  "//evil.com",
];
describe("free text mentions nobody, tags nothing and links nowhere", () => {
  test.each(hostile)("%s", (text) => {
    const told = post({
      ...titled(`Trouble ${text}`),
      summary: text,
      components: [{ id: "x", name: text, status: "operational", was: "operational" }],
    });
    expect(told.replaceAll("\u2060", "")).toContain(text);
    expect(twitterText.extractMentions(told)).toEqual([]);
    expect(twitterText.extractHashtags(told)).toEqual([]);
    expect(twitterText.extractCashtags(told)).toEqual([]);
    expect(twitterText.extractUrls(told)).toEqual([link]);
  });
});

test("whatever is said, a post fits, keeps what must stay and cuts nothing in two", () => {
  const text = fc.oneof(anyText, fc.lorem({ maxCount: 40 }), fc.constantFrom(...hostile));
  const name = fc.record({
    id: fc.constant("x"),
    name: text,
    status: fc.constant("operational" as const),
    was: fc.constant("operational" as const),
  });
  const said = fc.record({
    title: text,
    summary: fc.option(text),
    social: fc.option(text),
    components: fc.array(name, { maxLength: 8 }),
    wrong: fc.option(text),
    pageLags: fc.boolean(),
  });
  fc.assert(
    fc.property(said, ({ title, summary, social, components, wrong, pageLags }) => {
      const corrects = wrong === null ? undefined : { stem: "2026-03-14T0942Z-investigating", wrong };
      const facts = {
        ...titled(title),
        components,
        corrects,
        summary: summary ?? undefined,
        social: social ?? undefined,
      };
      const told = post(facts, { pageLags });
      expect(twitterText.parseTweet(told).weightedLength).toBeLessThanOrEqual(280);
      expect(told).toMatch(/^\[INVESTIGATING\] /);
      expect(told).toMatch(/Next update by 10:30 UTC\. .*https:\/\/\S+$/);
      expect(told.endsWith(` ${link}`)).toBe(true);
      expect(told.isWellFormed()).toBe(true);
      expect(twitterText.extractMentions(told)).toEqual([]);
      expect(twitterText.extractHashtags(told)).toEqual([]);
      expect(twitterText.extractUrls(told)).toEqual([link]);
    }),
    { numRuns: 2_000 },
  );
});

test("a long title is cut after a whole word, and so after a whole grapheme", () => {
  const graphemes = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .filter((word) => /^[\p{L}\p{M}]+$/u.test(word));
  fc.assert(
    fc.property(
      fc.array(graphemes, { minLength: 20, maxLength: 30 }),
      fc.integer({ min: 90, max: 240 }),
      (words, limit) => {
        const title = words.join(" ").normalize("NFC");
        const told = /^\[INVESTIGATING\] (.*)… \(14 March 2026\)/.exec(post(titled(title), { limit }))?.[1];
        if (told === undefined || told === "") return;
        const segments = new Intl.Segmenter("en", { granularity: "word" }).segment(title);
        expect([...segments].map(({ index }) => index)).toContain(told.length);
      },
    ),
  );
});
