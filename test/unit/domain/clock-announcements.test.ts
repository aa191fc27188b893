import { expect, test } from "vitest";
import { clockAnnouncements } from "#domain/clock-announcements.ts";
import type { Maintenance } from "#model/maintenance.ts";
import { aMaintenance, aMaintenanceUpdate, aSite } from "../../support/site.ts";

const start = new Date("2026-04-02T22:00:00Z");
const end = new Date("2026-04-03T00:00:00Z");
const before = (hours: number) => new Date(start.getTime() - hours * 3_600_000);
const said = (hours: number) => before(hours).toISOString();

type Facts = NonNullable<Parameters<typeof aMaintenance>[0]>;
const work = (facts: Facts = {}, ...updates: Parameters<typeof aMaintenanceUpdate>[0][]) =>
  aMaintenance({
    ...{ id: "db-upgrade", window: { start: said(0), end: end.toISOString() }, remind: ["24h", "1h"] },
    ...facts,
    updates: [{ at: said(100), body: "Two minutes of silence." }, ...updates].map(aMaintenanceUpdate),
  });
const heard = (maintenance: Maintenance, now: Date) =>
  clockAnnouncements(aSite({ maintenances: [maintenance] }), now).map(({ id, state, clock }) => [id, state, clock]);

test("long before the window the clock is silent", () => {
  expect(heard(work(), before(24.1))).toEqual([]);
});

test("a reminder repeats the words that were committed, at its own time and under its own name", () => {
  const [reminder, ...more] = clockAnnouncements(aSite({ maintenances: [work()] }), before(23));
  expect(more).toEqual([]);
  expect(reminder).toMatchObject({
    id: "maintenances/db-upgrade/2026-04-01T2200Z-reminder",
    ...{ clock: "reminder", state: "scheduled", at: before(24), latest: true, final: false },
    words: { en: { body: "Two minutes of silence." } },
  });
});

test("who calls the clock late hears the nearest reminder alone", () => {
  expect(heard(work(), before(0.5))).toEqual([
    ["maintenances/db-upgrade/2026-04-02T2100Z-reminder", "scheduled", "reminder"],
  ]);
});

test("a window that began without a word begins by the clock, and is never over by it", () => {
  const begun = ["maintenances/db-upgrade/2026-04-02T2200Z-begins", "in_progress", "begins"];
  expect(heard(work(), start)).toEqual([begun]);
  expect(heard(work(), new Date(end.getTime() - 1))).toEqual([begun]);
  expect(heard(work(), end)).toEqual([]);
});

test("a window that was moved has reminders of its own", () => {
  const moved = { start: "2026-04-05T22:00:00Z", end: "2026-04-06T00:00:00Z" };
  const planned = work({}, { at: said(10), status: "scheduled", window: moved });
  expect(heard(planned, before(9))).toEqual([]);
  expect(heard(planned, new Date("2026-04-05T21:30:00Z"))).toMatchObject([
    ["maintenances/db-upgrade/2026-04-05T2100Z-reminder", "scheduled", "reminder"],
  ]);
});

test.each([
  [
    "who was told an hour ago is not reminded of a day before",
    work({}, { at: said(20), status: "scheduled" }),
    before(19),
  ],
  ["work that was cancelled is not spoken of", work({}, { at: said(50), status: "cancelled" }), before(23)],
  ["work that somebody said has begun needs no clock", work({}, { at: said(0), status: "in_progress" }), start],
  ["a draft is not spoken of", work({ draft: true }), before(23)],
  ["history from elsewhere is not spoken of", work({ imported: "cstate" }), before(23)],
  ["work without reminders has none", work({ remind: [] }), before(1)],
])("%s", (_, maintenance, now) => {
  expect(heard(maintenance, now)).toEqual([]);
});
