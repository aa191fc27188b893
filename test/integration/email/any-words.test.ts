import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { anyText } from "../../support/any-text.ts";
import { sendOn } from "../../support/delivery.ts";
import { anEmailChannel } from "../../support/email-channel.ts";
import { openMailbox } from "../../support/mailbox.ts";
import { headersOf } from "../../support/raw-letter.ts";

const calls = fc.constantFrom(
  "\r\nBcc: eve@example.net",
  "\n.\n",
  "=?utf-8?q?x?=",
  "👨‍👩‍👧‍👦",
  "تعذّر",
  "\u2028",
  "a".repeat(400),
);
const words = fc.array(fc.oneof(anyText, calls), { maxLength: 12 }).map((pieces) => pieces.join(" "));

test("whatever is said, a letter is whole: its facts, one recipient, no header of its own, no line too long", async () => {
  await using mailbox = await openMailbox();
  const channel = anEmailChannel(mailbox.url);
  const said = fc.record({ title: words, body: words, name: words });
  await fc.assert(
    fc.asyncProperty(said, async ({ title, body, name }) => {
      mailbox.letters.length = 0;
      const components = [{ id: "x", name, status: "partial_outage", was: "operational" } as const];
      const outcome = await sendOn(channel, { announcement: { components, words: { en: { title, body } } } });
      expect(outcome).toMatchObject({ kind: "sent" });
      expect(mailbox.letters.map(({ to }) => to)).toEqual([["ada@example.org"]]);
      const [{ bytes } = { bytes: Buffer.alloc(0) }] = mailbox.letters;
      const raw = bytes.toString("latin1");
      expect(raw).toMatch(/^[\r\n\t\x20-\x7e]*$/);
      expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
      const names = headersOf(bytes).map(({ name }) => name);
      expect(names).toEqual([...new Set(names)]);
      expect(names).not.toContain("bcc");
      const letter = await PostalMime.parse(bytes);
      expect(letter.subject).toMatch(/\(14 March 2026\)$/);
      for (const text of [letter.text, letter.html]) {
        expect(text).toContain("Investigating");
        expect(text).toContain("14 March 2026, 10:30 UTC");
        expect(text).toContain("https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating");
      }
    }),
    { numRuns: 60 },
  );
  await channel.close();
});
