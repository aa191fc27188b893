import { describe, expect, test } from "vitest";
import { datedTitle, lengthOf, secondsOf, utcDateTime, utcDay, utcMonth, utcTime, utcWindow } from "#render/dates.ts";

const lateEvening = new Date("2026-03-14T23:42:59Z");

describe("times are told in UTC, wherever the machine stands", () => {
  test.each(["UTC", "Asia/Kolkata", "America/Los_Angeles"])("with TZ=%s", (zone) => {
    const before = process.env["TZ"];
    process.env["TZ"] = zone;
    try {
      expect(utcDay(lateEvening, "en")).toBe("14 March 2026");
      expect(utcMonth(lateEvening, "en")).toBe("March 2026");
      expect(utcTime(lateEvening, "en")).toBe("23:42 UTC");
      expect(utcDateTime(lateEvening, "en")).toBe("14 March 2026, 23:42 UTC");
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  });
});

test("midnight is 00:00", () => {
  expect(utcTime(new Date("2026-01-01T00:00:00Z"), "en")).toBe("00:00 UTC");
});

test("a title carries its day", () => {
  expect(datedTitle("Card payments fail", lateEvening, "en")).toBe("Card payments fail (14 March 2026)");
});

test("another language has its own months and our calendar and digits", () => {
  expect(utcDay(lateEvening, "fr")).toBe("14 mars 2026");
  expect(utcDay(lateEvening, "fa")).toContain("2026");
  expect(utcDay(lateEvening, "th")).toContain("2026");
});

test("a language that nobody knows is told in English", () => {
  expect(utcDay(lateEvening, "xx")).toBe("14 March 2026");
});

test.each([
  ["2026-04-02T20:00:00Z", "2026-04-02T22:30:00Z", "2 April 2026, 20:00 to 22:30 UTC"],
  ["2026-04-02T20:00:00Z", "2026-04-03T02:00:00Z", "2 April 2026, 20:00 UTC to 3 April 2026, 02:00 UTC"],
])("a window from %s to %s", (start, end, told) => {
  expect(utcWindow({ start: new Date(start), end: new Date(end) }, "en")).toBe(told);
});

const minute = 60_000;
test.each([
  [0, "less than a minute"],
  [59_999, "less than a minute"],
  [minute, "1 minute"],
  [119_999, "1 minute"],
  [60 * minute, "1 hour"],
  [108 * minute, "1 hour 48 minutes"],
  [1_439 * minute, "23 hours 59 minutes"],
  [1_440 * minute, "1 day"],
  [3_061 * minute, "2 days 3 hours"],
  [-5 * minute, "less than a minute"],
])("%i ms is told as %s", (ms, told) => {
  expect(lengthOf(ms, "en")).toBe(told);
});

test.each([
  ["en", "1.0 seconds"],
  ["de", "1,0 Sekunden"],
  ["ja", "1.0 秒"],
])("seconds have one digit behind the point in %s", (language, told) => {
  expect(secondsOf(1.04, language)).toBe(told);
});
