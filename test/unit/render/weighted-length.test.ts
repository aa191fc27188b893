import fc from "fast-check";
import twitterText from "twitter-text";
import { expect, test } from "vitest";
import { weightedLength } from "#render/social.ts";

const onX = (text: string) => twitterText.parseTweet(text).weightedLength;

test.each([
  ["plain words", "Card payments fail", 18],
  ["dashes, quotes and dots of print", "“a” — b… ’", 11],
  ["Chinese and Japanese", "決済失敗", 8],
  ["an emoji", "🔥", 2],
  ["an emoji with a colour of skin", "👍🏽", 2],
  ["a flag", "🇩🇪", 2],
  ["a keycap", "1️⃣", 2],
  ["letters with their accents apart", "e\u0301", 1],
  ["an address", "https://status.example.com/incidents/x/#2026-03-14T0942Z-investigating", 23],
  ["an address in a sentence", "See https://status.example.com/a/ now", 31],
  ["two addresses", "https://a.example.com/ https://b.example.com/", 47],
  ["an address that X does not know for one", "http://localhost:4321/x/", 24],
])("%s", (_, text, length) => {
  expect(weightedLength(text)).toBe(length);
  expect(onX(text)).toBe(length);
});

test("every single character weighs what it weighs on X", () => {
  for (let point = 0x20; point < 0x20000; point++) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const character = String.fromCodePoint(point);
    if (weightedLength(character) !== onX(character)) expect.fail(`U+${point.toString(16)}`);
  }
});

/** Emoji that are joined from several count here as their parts; some versions of X count them as one. */
const joined = /\u200d/;

test("any text weighs what it weighs on X, and joined emoji never less", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
      // Words that X takes for an address are what the post is kept free of, before it is measured.
      fc.pre(twitterText.extractUrls(text).length === 0);
      if (joined.test(text)) expect(weightedLength(text)).toBeGreaterThanOrEqual(onX(text));
      else expect(weightedLength(text)).toBe(onX(text));
    }),
    { numRuns: 5_000 },
  );
});

test.each(["👨‍👩‍👧‍👦", "❤️‍🔥", "🙂‍↔️", "👩🏽‍🤝‍👩🏻", "🏳️‍🌈"])("joined emoji never weigh less than on X: %s", (emoji) => {
  expect(weightedLength(emoji)).toBeGreaterThanOrEqual(onX(emoji));
});
