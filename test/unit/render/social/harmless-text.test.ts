import { describe, expect, test } from "vitest";
import { harmlessText } from "#render/social/harmless-text.ts";

const seen = (text: string) => text.replaceAll("\u2060", "");

describe("free text makes no picture and no link on Mastodon", () => {
  // How Mastodon finds custom emoji and addresses without two slashes.
  const emoji = /(?<=[^\p{L}\p{N}:]|^):([a-zA-Z0-9_]{2,}):(?=[^\p{L}\p{N}:]|$)/u;
  const schemes = /(?:xmpp|magnet):[?\w]/i;
  test.each([":smile:", "(:party_parrot:)", ":a1: :b2:", "日:ok:", "xmpp:a@b.example", "MAGNET:?xt=urn:btih:0"])(
    "%s",
    (text) => {
      const harmless = harmlessText(text);
      expect(seen(harmless)).toBe(text);
      expect(harmless).not.toMatch(emoji);
      expect(harmless).not.toMatch(schemes);
    },
  );
});

test.each(["10:30:15 UTC", "Note: pay later", "a::b", "Cause:", "ratio 3:2:1"])("%s stays as it is", (text) => {
  expect(harmlessText(text)).toBe(text);
});
