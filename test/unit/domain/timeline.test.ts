import { expect, test } from "vitest";
import { newestWords, siteClock } from "#domain/clock.ts";
import { nextUpdate } from "#domain/next-update.ts";
import {
  durationOf,
  endOf,
  firstWordAfter,
  impactAt,
  incidentStateAt,
  isOngoing,
  latestUpdate,
  spokenBy,
  titleAt,
} from "#domain/timeline.ts";
import { aMaintenanceUpdate, aNotice, anIncident, anUpdate, aPostmortem, aSite } from "../../support/site.ts";

const at = (time: string) => new Date(`2026-03-14T${time}:00Z`);
const resolved = anUpdate({ status: "resolved", at: "2026-03-14T11:30:00Z", ended: "2026-03-14T11:00:00Z" });
const identified = anUpdate({
  status: "identified",
  at: "2026-03-14T10:00:00Z",
  title: "All payments fail",
  impact: "critical",
});
const incident = anIncident({ impact: undefined, updates: [anUpdate(), identified, resolved] });

test("what was said by a moment includes the moment itself", () => {
  expect(spokenBy(incident.updates, at("10:00"))).toHaveLength(2);
  expect(spokenBy(incident.updates, new Date("2026-03-14T09:59:59.999Z"))).toHaveLength(1);
  expect(latestUpdate(incident)).toBe(incident.updates[2]);
  expect(latestUpdate(incident, at("09:00"))).toBeUndefined();
});

test("state, title and impact are those of then", () => {
  expect(incidentStateAt(incident, at("09:35"))).toBeUndefined();
  expect(incidentStateAt(incident, at("09:42"))).toBe("investigating");
  expect(titleAt(incident, at("09:42"))).toBe("Card payments fail");
  expect(titleAt(incident, at("23:00"))).toBe("All payments fail");
  expect(impactAt(incident, at("09:42"))).toBeUndefined();
  expect(impactAt(incident, at("23:00"))).toBe("critical");
});

test("an incident lasts from its start until somebody says that it is over", () => {
  expect(["09:29", "09:30", "11:29", "11:30"].map((time) => isOngoing(incident, at(time)))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("its end is when the impact ended, and a correction of it counts", () => {
  const correction = { kind: "correction", corrects: "2026-03-14T1130Z-resolved", wrong: "11:00" } as const;
  const corrected = anUpdate({
    status: "resolved",
    at: "2026-03-15T09:00:00Z",
    ended: "2026-03-14T11:10:00Z",
    ...correction,
  });
  const silent = anUpdate({ status: "resolved", at: "2026-03-15T09:00:00Z", ...correction });
  const reopened = anUpdate({ at: "2026-03-14T12:00:00Z" });
  expect(endOf(incident)).toEqual(at("11:00"));
  expect(endOf(anIncident({ updates: [...incident.updates, corrected] }))).toEqual(at("11:10"));
  expect(endOf(anIncident({ updates: [...incident.updates, silent] }))).toEqual(at("11:00"));
  expect(endOf(anIncident({ updates: [...incident.updates, reopened] }))).toBeUndefined();
  expect(endOf(anIncident({ updates: [anUpdate({ status: "resolved", at: "2026-03-14T11:30:00Z" })] }))).toEqual(
    at("11:30"),
  );
  expect(endOf(anIncident())).toBeUndefined();
  const plain = anUpdate({ status: "resolved", at: "2026-03-14T11:30:00Z" });
  expect(endOf(anIncident({ updates: [plain, silent] }))).toEqual(at("11:30"));
});

test("lengths are milliseconds and never less than none", () => {
  expect(durationOf(incident, at("23:00"))).toBe(90 * 60_000);
  expect(durationOf(anIncident({ updates: [anUpdate()] }), at("09:40"))).toBe(10 * 60_000);
  expect(durationOf(anIncident(), at("09:00"))).toBe(0);
  expect(firstWordAfter(incident)).toBe(12 * 60_000);
  expect(firstWordAfter(anIncident())).toBeUndefined();
  expect(firstWordAfter(anIncident({ started: "2026-03-14T10:00:00Z", updates: [anUpdate()] }))).toBe(0);
});

test.each([
  ["2026-03-14T10:29:00Z", { kind: "due" }],
  ["2026-03-14T10:30:59Z", { kind: "due" }],
  ["2026-03-14T10:31:00Z", { kind: "overdue", lateMinutes: 1 }],
  ["2026-03-14T12:30:00Z", { kind: "overdue", lateMinutes: 120 }],
])("a promise of 10:30 is, at %s, %j", (now, owed) => {
  expect(nextUpdate(anUpdate(), new Date(now))).toEqual({ ...owed, by: at("10:30") });
});

test("who promised nothing owes nothing", () => {
  expect(nextUpdate(resolved, at("23:00"))).toEqual({ kind: "none" });
  expect(nextUpdate(identified, at("23:00"))).toEqual({ kind: "none" });
  expect(nextUpdate(aMaintenanceUpdate(), at("23:00"))).toEqual({ kind: "none" });
});

test("a sample site lives five minutes after its newest words, whatever the clock says", () => {
  const words = { incidents: [incident, anIncident({ id: "b", postmortem: aPostmortem() })] };
  const sample = aSite({ sample: true, ...words });
  expect(newestWords(sample)).toEqual(new Date("2026-03-20T12:00:00Z"));
  expect(siteClock(sample, at("00:00"))).toEqual(new Date("2026-03-20T12:05:00Z"));
  expect(siteClock(sample, new Date("2030-01-01T00:00:00Z"))).toEqual(new Date("2026-03-20T12:05:00Z"));
  expect(siteClock(aSite(words), at("00:00"))).toEqual(at("00:00"));
  expect(siteClock(aSite({ sample: true }), at("00:00"))).toEqual(at("00:00"));
  expect(newestWords(aSite({ notices: [aNotice()] }))).toEqual(new Date("2026-05-01T08:00:00Z"));
});
