import fc from "fast-check";
import { expect, test } from "vitest";
import { slotted } from "#delivery/channels/email/quoted-printable.ts";

const slot = "https://slot.invalid/0";

/** What a mail reader makes of it (RFC 2045 §6.7). */
function decode(encoded: string): string {
  const bytes = encoded
    .replaceAll("=\r\n", "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}

/** Text of several lines, some of which hold the slot, in any script. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "grapheme" }).map((word) => `${word}"${slot}">${word}`),
    ),
  )
  .map((lines) => lines.map((line) => line.replace(/[\r\n]/g, " ")).join("\n"));

test("what is read is what was written, with the value in every slot, however long it is", () => {
  fc.assert(
    fc.property(text, fc.webUrl({ withQueryParameters: true }), fc.nat(20), (source, url, times) => {
      const value = url + "x".repeat(times * 20);
      const read = decode(slotted(source, [slot]).fill([value]));
      expect(read).toBe(`${source.replaceAll(slot, () => value).replaceAll("\n", "\r\n")}\r\n`);
    }),
  );
});

test("every line is ASCII and at most 76 characters long", () => {
  fc.assert(
    fc.property(text, fc.webUrl(), (source, url) => {
      for (const line of slotted(source, [slot]).fill([url]).split("\r\n"))
        expect(line).toMatch(/^[\t\x20-\x7e]{0,76}$/);
    }),
  );
});

test("slots are counted, so that a letter without one is noticed", () => {
  expect(slotted("nothing here", [slot]).counts).toEqual([0]);
  expect(slotted(`${slot} and ${slot}\n${slot}`, [slot, "x"]).counts).toEqual([3, 0]);
});

test("several slots are filled each with its own value, also on one line", () => {
  const form = slotted("a {1} b {2}\nc\n{2}", ["{1}", "{2}"]);
  expect(decode(form.fill(["one", "two $&"]))).toBe("a one b two $&\r\nc\r\ntwo $&\r\n");
});
