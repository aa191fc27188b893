import fc from "fast-check";
import { expect, test } from "vitest";
import { cutToFit } from "#render/cut-to-fit.ts";

const upTo = (limit: number) => (text: string) => text.length <= limit;

test.each([
  ["Payments by card fail.", 12, "Payments by…"],
  ["Payments by card fail.", 10, "Payments…"],
  ["Payments, refunds", 12, "Payments…"],
  ["Payments", 5, undefined],
  ["", 5, undefined],
])("%s within %i characters is %s", (text, limit, cut) => {
  expect(cutToFit(text, "en", upTo(limit), 1_000)).toBe(cut);
});

test("a text that is looked at up to the middle of a character is cut before it", () => {
  expect(cutToFit("𑂚", "en", upTo(3), 3)).toBeUndefined();
  expect(cutToFit("ab 𑂚", "en", upTo(6), 6)).toBe("ab…");
});

test("whatever the text, nothing is cut inside a character, and what fits is the text's beginning", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.nat(60), fc.nat(60), (text, limit, most) => {
      const cut = cutToFit(text, "en", upTo(limit), most);
      if (cut === undefined) return;
      expect(cut.length).toBeLessThanOrEqual(limit);
      expect(text.startsWith(cut.slice(0, -1))).toBe(true);
      const graphemes = [...new Intl.Segmenter("en").segment(text)].map(({ index }) => index);
      expect([...graphemes, text.length]).toContain(cut.length - 1);
    }),
  );
});
