import { describe, expect, test } from "vitest";
import { leadingMoment, momentWithin, readMoment, saysOffset } from "#content/import-cstate/moment.ts";
import { momentIn } from "#content/import-cstate/zone.ts";

const read = (text: string, zone = "UTC") => readMoment(text, zone)?.at.toISOString();

describe("a time in a cState file", () => {
  test.each([
    ["2018-04-13 12:00:00", "2018-04-13T12:00:00.000Z"],
    ["2018-04-13T12:00:00", "2018-04-13T12:00:00.000Z"],
    ["2018-04-13T12:00:00Z", "2018-04-13T12:00:00.000Z"],
    ["2018-04-13t12:00:00z", "2018-04-13T12:00:00.000Z"],
    ["2018-04-13T12:00:00.543Z", "2018-04-13T12:00:00.000Z"],
    ["2018-04-13 12:00:00+00:00", "2018-04-13T12:00:00.000Z"],
    ["2018-04-13 12:00:00 +0200", "2018-04-13T10:00:00.000Z"],
    ["2018-04-13T12:00:00-05:30", "2018-04-13T17:30:00.000Z"],
    ["2018-04-13 12:00:00 UTC", "2018-04-13T12:00:00.000Z"],
    ["2018-04-13T9:06:14+01:00", "2018-04-13T08:06:14.000Z"],
    ["2018-04-13 12:00", "2018-04-13T12:00:00.000Z"],
    ["2018-04-13", "2018-04-13T00:00:00.000Z"],
  ])("%s is %s", (text, at) => {
    expect(read(text)).toBe(at);
  });

  test.each(["", "soon", "2018-02-30", "2018-13-01 12:00:00", "0001-01-01T00:00:00Z", "2018-04-13T12:00:00+99:00"])(
    "“%s” is none",
    (text) => {
      expect(readMoment(text, "UTC")).toBeUndefined();
    },
  );

  test("an hour of three digits is read, and told", () => {
    expect(readMoment("2018-04-13T015:00:00+02:00", "UTC")).toMatchObject({
      at: new Date("2018-04-13T13:00:00Z"),
      mended: "has an hour of three digits",
    });
  });

  test("of a time that no clock shows the day is kept", () => {
    const moment = readMoment("2018-04-13T25:00:00Z", "UTC");
    expect(moment).toMatchObject({ at: new Date("2018-04-13T00:00:00Z"), dayOnly: true });
    expect(moment?.mended).toBeDefined();
  });

  test("without an offset it is taken in the site's zone, summer time included", () => {
    expect(read("2024-01-06 11:46:06", "Asia/Kolkata")).toBe("2024-01-06T06:16:06.000Z");
    expect(read("2024-07-06 12:00:00", "Europe/Vienna")).toBe("2024-07-06T10:00:00.000Z");
    expect(read("2024-01-06 12:00:00Z", "Europe/Vienna")).toBe("2024-01-06T12:00:00.000Z");
    expect(momentIn("Europe/Vienna", Date.UTC(2024, 2, 31, 3)).toISOString()).toBe("2024-03-31T01:00:00.000Z");
  });

  test("tells whether it says its offset", () => {
    expect(saysOffset("2018-04-13 12:00:00")).toBe(false);
    expect(saysOffset("2018-04-13 12:00:00 +02:00")).toBe(true);
  });
});

test("a text may begin with a time, in quotes or brackets", () => {
  expect(leadingMoment("`2018-04-13T12:00:00Z`: back", "UTC")?.at).toEqual(new Date("2018-04-13T12:00:00Z"));
  expect(leadingMoment("[2018-04-13 12:00] back", "UTC")?.at).toEqual(new Date("2018-04-13T12:00:00Z"));
  expect(leadingMoment("Back 2018-04-13 12:00", "UTC")).toBeUndefined();
  expect(leadingMoment("2018-04-13 was bad", "UTC")).toBeUndefined();
});

test("a heading may hold a time anywhere", () => {
  expect(momentWithin("Update (2018-04-13 12:00 UTC)", "UTC")?.at).toEqual(new Date("2018-04-13T12:00:00Z"));
});
