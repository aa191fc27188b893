import { describe, expect, test } from "vitest";
import { header, headerText, longHeader, mailDate, phrase } from "#delivery/channels/email/header.ts";

describe("a header", () => {
  test.each(["\r\nBcc: eve@example.net", "a\nb", "a\rb", "\u0000", "ü", "\u2028", "a\tb"])(
    "takes no value that could begin another one: %j",
    (value) => {
      expect(() => header("Subject", value)).toThrow(/Subject/);
      expect(() => longHeader("To", value)).toThrow(/To/);
    },
  );

  test("is folded where it is long, and reads the same unfolded", () => {
    const words = "Card payments fail for some customers ".repeat(5).trim();
    const raw = header("Subject", words);
    expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
    expect(raw.replaceAll("\r\n", "")).toBe(`Subject: ${words}`);
  });
});

test.each([
  ["Card payments fail (14 March 2026)", "Card payments fail (14 March 2026)"],
  ["Zahlung schlägt fehl", "=?UTF-8?Q?Zahlung_schl=C3=A4gt_fehl?="],
  ["決済が失敗", "=?UTF-8?B?5rG65riI44GM5aSx5pWX?="],
])("text of any script can stand in a header: %s", (text, raw) => {
  expect(headerText(text)).toBe(raw);
});

test("names are quoted, and what would end the quote is escaped", () => {
  expect(phrase("Shop, Ltd.")).toBe('"Shop, Ltd."');
  expect(phrase('A "B" \\ C')).toBe('"A \\"B\\" \\\\ C"');
});

test("a date is written in UTC", () => {
  expect(mailDate(new Date("2026-03-01T00:05:09Z"))).toBe("Sun, 01 Mar 2026 00:05:09 +0000");
});
