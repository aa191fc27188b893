import fc from "fast-check";
import { expect, test } from "vitest";
import { anAnnouncement } from "../../../support/announcement.ts";
import { linkOf, networks, postOn } from "../../../support/networks.ts";

const words = fc.constantFrom(
  ...[
    "payments",
    "Zahlungen",
    "échouent",
    "e\u0301chec",
    "تعذّر",
    "الدفع",
    "कार्ड",
    "भुगतान",
    "決済が失敗しています",
    "ชำระเงินไม่ได้",
  ],
  ...[
    "👩🏽‍🚒",
    "👨‍👩‍👧‍👦",
    "🏳️‍🌈",
    "🇫🇷",
    "1️⃣",
    "각",
    "z̶̢̛͎a̸̡͝",
    "v1.2.io",
    "https://evil.example/a?b=c",
    "@here",
    "co-operate",
  ],
);
const text = fc
  .array(fc.tuple(words, fc.constantFrom(" ", " ", ", ", ". ")), { minLength: 1, maxLength: 120 })
  .map((pieces) => pieces.flat().join("").trim().normalize("NFC"));

/** Where a text may end: after its words, characters and addresses, and not within. */
function endsOf(whole: string, language: string): ReadonlySet<number> {
  const ends = [...new Intl.Segmenter(language, { granularity: "word" }).segment(whole)].map(({ index }) => index);
  const graphemes = new Set([...new Intl.Segmenter(language).segment(whole)].map(({ index }) => index));
  return new Set([...ends.filter((end) => graphemes.has(end)), whole.length]);
}

/** How much of `whole` stands at the end of `before`. */
function toldOf(whole: string, before: string): number {
  let length = whole.length;
  while (!before.endsWith(whole.slice(0, length))) length -= 1;
  return length;
}

test.each(Object.entries(networks))("nothing is cut within a word, a character or a link on %s", (_name, network) => {
  fc.assert(
    fc.property(text, fc.option(text, { nil: undefined }), fc.nat(network.limit - 130), (title, social, less) => {
      const announcement = anAnnouncement({ social, words: { en: { title, body: "" } } });
      const post = postOn({ ...network, limit: network.limit - less }, announcement);
      expect(post.endsWith(` ${linkOf(announcement)}`)).toBe(true);
      const seen = post.replaceAll("\u2060", "");
      const [before, ...after] = seen.split("…");
      if (before === undefined || after.length === 0) return;
      const told = [title, social ?? ""].map((whole) => [whole, toldOf(whole, before)] as const);
      const [whole, end] = told.reduce((one, other) => (other[1] > one[1] ? other : one));
      // What is left out at a cut may begin with blanks and stops.
      const rest = /^[\s\p{P}]*/u.exec(whole.slice(end))?.[0].length ?? 0;
      const ends = endsOf(whole, "en");
      expect(Array.from({ length: rest + 1 }, (_, more) => ends.has(end + more))).toContain(true);
    }),
    { numRuns: 300 },
  );
});
