import fc from "fast-check";
import { expect, test } from "vitest";
import { announcementsOf } from "#domain/announcements.ts";
import type { Maintenance } from "#model/maintenance.ts";
import { calendarOf, calendarOfOne } from "#render/calendar.ts";
import { anyText, trickyText } from "../../support/any-text.ts";
import { linesOf, parseCalendar, textOf } from "../../support/calendar.ts";
import { aMaintenance, aMaintenanceUpdate, aSite } from "../../support/site.ts";

const base = new URL("https://status.example.com/");
const scheduled = aMaintenanceUpdate({ customerActions: ["Save your reports, please."] });
const moved = aMaintenanceUpdate({
  at: "2026-03-28T10:00:00Z",
  window: { start: "2026-04-03T20:00:00Z", end: "2026-04-03T23:30:00Z" },
});
const cancelled = aMaintenanceUpdate({ at: "2026-04-01T10:00:00Z", status: "cancelled", body: "It is not needed." });

function calendar(maintenances: readonly Maintenance[], now = "2026-04-01T12:00:00Z", settings = {}) {
  const site = aSite({ ...settings, maintenances });
  const at = new Date(now);
  return calendarOf({ site, announcements: announcementsOf(site, at), base, language: "en" }, at);
}
const events = (...told: Parameters<typeof calendar>) => parseCalendar(calendar(...told)).parts;
const only = (...told: Parameters<typeof calendar>) => events(...told)[0]?.properties ?? {};

test("planned work is an event with all that RFC 5545 asks for, in UTC", () => {
  expect(parseCalendar(calendar([aMaintenance({ updates: [scheduled] })])).properties).toMatchObject({
    VERSION: "2.0",
    PRODID: expect.stringContaining("Openline"),
    NAME: "Example Shop status: Maintenance",
  });
  const event = only([aMaintenance({ updates: [scheduled] })]);
  expect(event).toMatchObject({
    UID: "maintenances/db-upgrade@status.example.com",
    DTSTAMP: "20260325T100000Z",
    DTSTART: "20260402T200000Z",
    DTEND: "20260402T220000Z",
    SEQUENCE: "0",
    STATUS: "CONFIRMED",
    SUMMARY: "Example Shop: Reports are read-only",
    URL: "https://status.example.com/maintenances/db-upgrade/",
    TRANSP: "TRANSPARENT",
  });
  expect(textOf(event["DESCRIPTION"])).toBe(
    "We replace the database. Reports can be read, not saved.\n\n" +
      "Status: Scheduled\nComponents: Reports: under maintenance\n" +
      "Window: 2 April 2026, 20:00 to 22:00 UTC\nWhat you can do: Save your reports, please.\n\n" +
      "https://status.example.com/maintenances/db-upgrade/",
  );
});

test("a move and a cancellation are the same event, revised", () => {
  const plain = only([aMaintenance({ updates: [scheduled] })]);
  const later = only([aMaintenance({ updates: [scheduled, moved] })]);
  const never = only([aMaintenance({ updates: [scheduled, moved, cancelled] })]);
  expect([later["UID"], never["UID"]]).toEqual([plain["UID"], plain["UID"]]);
  expect(later).toMatchObject({ SEQUENCE: "1", DTSTART: "20260403T200000Z", DTSTAMP: "20260328T100000Z" });
  expect(never).toMatchObject({
    SEQUENCE: "2",
    STATUS: "CANCELLED",
    SUMMARY: "Example Shop: Reports are read-only (cancelled)",
  });
});

test("words that move nothing revise nothing", () => {
  const begun = aMaintenanceUpdate({ at: "2026-04-01T11:00:00Z", status: "in_progress" });
  expect(only([aMaintenance({ updates: [scheduled, begun] })])).toMatchObject({
    SEQUENCE: "0",
    "LAST-MODIFIED": "20260401T110000Z",
    CREATED: "20260325T100000Z",
  });
});

test("recurring work says how it comes again", () => {
  const recurs = { rule: "FREQ=WEEKLY;BYDAY=TH;COUNT=10", except: ["2026-04-09T20:00:00Z", "2026-04-16T20:00:00Z"] };
  expect(only([aMaintenance({ recurs, updates: [scheduled] })], "2030-01-01T00:00:00Z")).toMatchObject({
    RRULE: "FREQ=WEEKLY;BYDAY=TH;COUNT=10",
    EXDATE: "20260409T200000Z,20260416T200000Z",
  });
  const over = aMaintenanceUpdate({ at: "2026-05-01T10:00:00Z", status: "completed" });
  const ended = only([aMaintenance({ recurs, updates: [scheduled, over] })], "2026-05-02T00:00:00Z");
  expect(ended).toMatchObject({ SEQUENCE: "1", STATUS: "CONFIRMED" });
  expect(ended).not.toHaveProperty("RRULE");
});

test("work stays for a year after its window, and what nobody has spoken of is not there", () => {
  const work = aMaintenance({ updates: [scheduled] });
  expect(events([work], "2027-03-01T00:00:00Z")).toHaveLength(1);
  for (const now of ["2027-04-04T00:00:00Z", "2026-03-25T09:59:59Z"]) {
    expect(events([work], now).map(({ name }) => name)).toEqual(["VTIMEZONE"]);
  }
});

test("one maintenance has a calendar of its own", () => {
  const work = aMaintenance({ updates: [scheduled] });
  const site = aSite({ maintenances: [work, aMaintenance({ id: "other", updates: [scheduled] })] });
  const said = announcementsOf(site, new Date("2026-04-01T00:00:00Z")).filter(({ subject }) => subject.id === work.id);
  const { parts } = parseCalendar(calendarOfOne({ site, base, language: "en" }, work, said));
  expect(parts.map(({ properties }) => properties["UID"])).toEqual(["maintenances/db-upgrade@status.example.com"]);
});

test("whatever is said, lines are short, no character is split, and the words come out as they went in", () => {
  const spoken = fc.oneof(anyText, trickyText);
  fc.assert(
    fc.property(spoken, spoken, (title, body) => {
      const updates = [aMaintenanceUpdate({ body: `${"雪ß😀".repeat(30)}\n\n${body}` })];
      const work = { ...aMaintenance({ updates }), title: `a;b,c\\n ${title}` };
      const told = calendar([work]);
      expect(linesOf(told).length).toBeGreaterThan(20);
      const event = parseCalendar(told).parts[0]?.properties ?? {};
      expect(textOf(event["SUMMARY"]).startsWith("Example Shop: a;b,c\\n")).toBe(true);
      expect(textOf(event["DESCRIPTION"]).startsWith("雪ß😀雪ß😀")).toBe(true);
    }),
    { numRuns: 200 },
  );
});
