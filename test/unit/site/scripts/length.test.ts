import { expect, test } from "vitest";
import { lengthOf } from "#render/dates.ts";
import { wordsFor } from "#render/words.ts";
import { lengthForms } from "#site/length-forms.ts";
import { agoIn } from "#site/scripts/page/ago.ts";
import { lengthWith } from "#site/scripts/page/length.ts";

/** Minutes at which the words change their form in some language. */
const minutes = [
  ...Array.from({ length: 135 }, (_, index) => index + 1),
  ...[180, 661, 1_439, 1_440, 1_441, 1_500, 1_560, 2_880, 3_000, 4_383, 15_840, 144_000, 171_361],
];

const spoken = ["en", "de", "fr", "es", "ja", "ar"].filter((tag) => tag === "en" || wordsFor(tag) !== wordsFor("en"));

test.each(spoken)("a page says lengths in “%s” as its build does", (language) => {
  const forms = JSON.parse(JSON.stringify(lengthForms(wordsFor(language).length, language)));
  for (const late of minutes) expect(lengthWith(forms, late, language)).toBe(lengthOf(late * 60_000, language));
});

test("forms that name their number without a digit are kept as they are", () => {
  const say = (days: number, hours: number, count: number) =>
    [days, hours, count]
      .flatMap((number, unit) => (number > 0 ? [number === 2 ? `two ${"dhm"[unit]}` : `${number} ${"dhm"[unit]}`] : []))
      .join(" and ");
  const forms = lengthForms(say, "ar");
  expect(lengthWith(forms, 2 * 60 + 2, "ar")).toBe("two h and two m");
  expect(lengthWith(forms, 5, "ar")).toBe("5 m");
});

test.each([
  [0, "this minute"],
  [-59_000, "this minute"],
  [-60_000, "1 minute ago"],
  [-59 * 60_000, "59 minutes ago"],
  [-119 * 60_000, "1 hour ago"],
  [-47 * 3_600_000, "47 hours ago"],
  [-48 * 3_600_000, "2 days ago"],
  [90 * 60_000, "in 1 hour"],
])("%i ms from now is “%s”", (ms, words) => {
  expect(agoIn("en", ms)).toBe(words);
});

test("numbers are written as the build writes them, also in Arabic", () => {
  expect(agoIn("ar", -12 * 60_000)).toContain("12");
});
