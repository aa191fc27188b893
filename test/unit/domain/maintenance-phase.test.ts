import { describe, expect, test } from "vitest";
import { maintenancePhase, maintenanceStatuses, windowAt } from "#domain/maintenance-phase.ts";
import { aMaintenance, aMaintenanceUpdate } from "../../support/site.ts";

const scheduled = aMaintenanceUpdate();
const moved = aMaintenanceUpdate({
  at: "2026-04-01T10:00:00Z",
  window: { start: "2026-04-03T20:00:00Z", end: "2026-04-03T22:00:00Z" },
});
const begun = aMaintenanceUpdate({ status: "in_progress", at: "2026-04-02T20:05:00Z" });
const verifying = aMaintenanceUpdate({ status: "verifying", at: "2026-04-02T21:30:00Z" });
const completed = aMaintenanceUpdate({ status: "completed", at: "2026-04-02T21:45:00Z" });
const cancelled = aMaintenanceUpdate({ status: "cancelled", at: "2026-04-02T12:00:00Z" });

describe("work from 20:00 to 22:00 on 2 April", () => {
  test.each([
    ["before its window", [scheduled], "2026-04-02T19:59:59Z", "scheduled", false],
    ["without any word before its window", [], "2026-04-02T19:59:59Z", "scheduled", false],
    ["whose window began without a word", [scheduled], "2026-04-02T20:00:00Z", "in_progress", true],
    ["that was said to have begun", [scheduled, begun], "2026-04-02T20:05:00Z", "in_progress", false],
    [
      "that was begun before its window",
      [aMaintenanceUpdate({ status: "in_progress", at: "2026-04-02T19:00:00Z" })],
      "2026-04-02T19:30:00Z",
      "in_progress",
      false,
    ],
    ["whose window ended without a word", [scheduled], "2026-04-02T23:00:00Z", "in_progress", true],
    ["that overruns", [scheduled, begun], "2026-04-03T08:00:00Z", "in_progress", false],
    ["that is looked over", [scheduled, begun, verifying], "2026-04-02T21:30:00Z", "verifying", false],
    ["that is done", [scheduled, begun, verifying, completed], "2026-04-02T21:45:00Z", "completed", false],
    ["that was called off", [scheduled, cancelled], "2026-04-02T20:30:00Z", "cancelled", false],
  ] as const)("%s", (_, updates, at, state, unsaid) => {
    expect(maintenancePhase(aMaintenance({ updates }), new Date(at))).toMatchObject({ state, unsaid });
  });

  test("that was moved is judged by its new window from that word on", () => {
    const work = aMaintenance({ updates: [scheduled, moved] });
    expect(windowAt(work, new Date("2026-03-31T00:00:00Z")).start).toEqual(new Date("2026-04-02T20:00:00Z"));
    expect(windowAt(work, new Date("2026-04-01T10:00:00Z")).start).toEqual(new Date("2026-04-03T20:00:00Z"));
    expect(maintenancePhase(work, new Date("2026-04-02T21:00:00Z")).state).toBe("scheduled");
    expect(maintenancePhase(work, new Date("2026-04-03T21:00:00Z"))).toMatchObject({
      state: "in_progress",
      unsaid: true,
    });
  });

  test("ends by the clock where it was imported", () => {
    const work = aMaintenance({ updates: [scheduled], imported: "cstate" });
    expect(maintenancePhase(work, new Date("2026-04-02T22:00:00Z"))).toMatchObject({
      state: "completed",
      unsaid: true,
    });
  });

  test("leaves nothing behind where it ended by the clock", () => {
    const plan = aMaintenanceUpdate({ components: { search: "major_outage" } });
    const work = aMaintenance({ updates: [plan], imported: "cstate" });
    expect(maintenanceStatuses(work, new Date("2026-04-02T22:00:00Z"))).toEqual({});
  });

  test("is scheduled again where it comes again", () => {
    const work = aMaintenance({ updates: [scheduled], recurs: { rule: "FREQ=WEEKLY" } });
    expect(maintenancePhase(work, new Date("2026-04-02T21:00:00Z")).state).toBe("in_progress");
    expect(maintenancePhase(work, new Date("2026-04-02T22:00:00Z"))).toMatchObject({
      state: "scheduled",
      unsaid: false,
    });
  });
});

test.each([
  ["2026-04-02T19:00:00Z", {}],
  ["2026-04-02T20:00:00Z", { reports: "under_maintenance" }],
  ["2026-04-02T20:05:00Z", { reports: "under_maintenance", search: "degraded_performance" }],
  ["2026-04-02T21:45:00Z", { search: "degraded_performance" }],
])("at %s planned work says %j of its components", (at, statuses) => {
  const updates = [
    scheduled,
    aMaintenanceUpdate({
      status: "in_progress",
      at: "2026-04-02T20:05:00Z",
      components: { search: "degraded_performance" },
    }),
    aMaintenanceUpdate({
      status: "completed",
      at: "2026-04-02T21:45:00Z",
      components: { search: "degraded_performance" },
    }),
  ];
  expect(maintenanceStatuses(aMaintenance({ updates }), new Date(at))).toEqual(statuses);
});
