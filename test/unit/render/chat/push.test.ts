import fc from "fast-check";
import { expect, test } from "vitest";
import { pushMessage } from "#render/chat.ts";
import { factsOf } from "#render/facts.ts";
import { stories } from "../../../support/announcements.ts";
import { chatPlace, textsIn } from "../../../support/chat.ts";
import { hostileAnnouncement, isSeenAsWritten } from "../../../support/hostile-words.ts";

test.each(Object.entries(stories))("a telephone hears of %s what every medium says", (_, announcement) => {
  const { title, message, click } = pushMessage(announcement, chatPlace);
  for (const { items } of factsOf(announcement, "en")) {
    for (const item of items) expect(`${title}\n${message}`).toContain(item);
  }
  expect(message).toContain(click);
});

test("it is never made a file of for its length, and next update and link stay, whatever the words", () => {
  fc.assert(
    fc.property(hostileAnnouncement, (announcement) => {
      const told = pushMessage(announcement, chatPlace);
      // Nothing here asks a server to read Markdown, to open anything else, or to act.
      expect(Object.keys(told)).toEqual(["title", "message", "click"]);
      expect(Buffer.byteLength(told.message)).toBeLessThanOrEqual(4_000);
      expect(Buffer.byteLength(told.title)).toBeLessThanOrEqual(240);
      expect(told.message).toMatch(/\n\nNext update by 14 March 2026, 10:30 UTC\.\n\nhttps:\S+$/);
      for (const text of textsIn(told)) expect(isSeenAsWritten(text), JSON.stringify(text)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
