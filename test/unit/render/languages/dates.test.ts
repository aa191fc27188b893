import { expect, test } from "vitest";
import { datedTitle, utcDateTime, utcDay, utcMonth, utcTime, utcWindow } from "#render/dates.ts";
import { wordsFor } from "#render/words.ts";

const at = new Date("2026-03-14T09:42:00Z");
const evening = { start: new Date("2026-04-02T20:00:00Z"), end: new Date("2026-04-02T22:30:00Z") };
const night = { start: new Date("2026-04-02T20:00:00Z"), end: new Date("2026-04-03T02:00:00Z") };

test.each([
  ["de", "14. März 2026, 09:42 UTC", "März 2026"],
  ["fr", "14 mars 2026, 09:42 UTC", "mars 2026"],
  ["es", "14 de marzo de 2026, 09:42 UTC", "marzo de 2026"],
  ["ja", "2026年3月14日 09:42 UTC", "2026年3月"],
  // Latin digits, so that a time reads alike in a mail, on the page and in a log.
  ["ar", "14 مارس 2026، 09:42 UTC", "مارس 2026"],
  ["ar-EG", "14 مارس 2026، 09:42 UTC", "مارس 2026"],
])("a moment in “%s”", (language, moment, month) => {
  expect(utcDateTime(at, language)).toBe(moment);
  expect(utcTime(at, language)).toBe("09:42 UTC");
  expect(utcMonth(at, language)).toBe(month);
});

test.each([
  ["de", "Zahlung gestört", "Zahlung gestört (14. März 2026)"],
  ["ja", "決済の障害", "決済の障害 (2026年3月14日)"],
  ["ar", "تعذّر الدفع", "تعذّر الدفع (14 مارس 2026)"],
])("a title in “%s” carries its day", (language, title, dated) => {
  expect(datedTitle(title, at, language)).toBe(dated);
});

test("the first of a month is an ordinal in French", () => {
  expect(utcDay(new Date("2026-04-01T00:00:00Z"), "fr-CA")).toBe("1er avril 2026");
  expect(utcDay(new Date("2026-04-11T00:00:00Z"), "fr")).toBe("11 avril 2026");
});

test.each([
  ["de", "2. April 2026, 20:00 bis 22:30 UTC", "2. April 2026, 20:00 UTC bis 3. April 2026, 02:00 UTC"],
  ["fr", "2 avril 2026, 20:00 – 22:30 UTC", "2 avril 2026, 20:00 UTC – 3 avril 2026, 02:00 UTC"],
  ["es", "2 de abril de 2026, 20:00 – 22:30 UTC", "2 de abril de 2026, 20:00 UTC – 3 de abril de 2026, 02:00 UTC"],
  ["ja", "2026年4月2日 20:00～22:30 UTC", "2026年4月2日 20:00 UTC～2026年4月3日 02:00 UTC"],
  ["ar", "2 أبريل 2026، 20:00 حتى 22:30 UTC", "2 أبريل 2026، 20:00 UTC حتى 3 أبريل 2026، 02:00 UTC"],
])("a window in “%s”", (language, ofOneDay, overNight) => {
  expect(utcWindow(evening, language)).toBe(ofOneDay);
  expect(utcWindow(night, language)).toBe(overNight);
});

test.each([
  ["en", "Checkout, Search, Reports"],
  ["de", "Checkout, Search und Reports"],
  ["fr", "Checkout, Search et Reports"],
  ["es", "Checkout, Search y Reports"],
  ["ja", "Checkout、Search、Reports"],
  ["ar", "Checkout وSearch وReports"],
])("names in a row in “%s”", (language, row) => {
  expect(wordsFor(language).marks.names(["Checkout", "Search", "Reports"])).toBe(row);
});

test("a sentence that has its end gets no second one", () => {
  expect(wordsFor("ja").marks.sentence("復旧しました。")).toBe("復旧しました。");
  expect(wordsFor("ja").marks.sentence("「復旧しました。」")).toBe("「復旧しました。」");
  expect(wordsFor("ar").marks.sentence("هل عاد العمل؟")).toBe("هل عاد العمل؟");
  expect(wordsFor("de").marks.sentence("„Alles gut.“")).toBe("„Alles gut.“");
  expect(wordsFor("ja").marks.sentence("次回更新")).toBe("次回更新。");
});
