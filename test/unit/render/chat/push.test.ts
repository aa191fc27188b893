import fc from "fast-check";
import { expect, test } from "vitest";
import { pushMessage } from "#render/chat.ts";
import { factsOf } from "#render/facts.ts";
import { anAnnouncement } from "../../../support/announcement.ts";
import { stories } from "../../../support/announcements.ts";
import { chatPlace } from "../../../support/chat.ts";

test.each(Object.entries(stories))("a telephone hears of %s what every medium says", (_, announcement) => {
  const { title, message, click } = pushMessage(announcement, chatPlace);
  for (const { items } of factsOf(announcement, "en")) {
    for (const item of items) expect(`${title}\n${message}`).toContain(item);
  }
  expect(message).toContain(click);
});

test("it is never made a file of for its length, and next update and link stay, whatever the words", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.constantFrom("支払いに失敗します。", "👩‍👩‍👧‍👦", "x"),
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 500 }), (words, times) => {
      const body = words.repeat(times);
      const facts = { title: `T ${words}`.slice(0, 160), words: { en: { title: "T", body } }, customerActions: [body] };
      const { title, message } = pushMessage(anAnnouncement(facts), chatPlace);
      expect(Buffer.byteLength(message)).toBeLessThanOrEqual(4_000);
      expect(Buffer.byteLength(title)).toBeLessThanOrEqual(240);
      expect(message).toMatch(/\n\nNext update by 14 March 2026, 10:30 UTC\.\n\nhttps:\S+$/);
    }),
    { numRuns: 50 },
  );
});
