import { describe, expect, test } from "vitest";
import { overdueOf } from "#domain/overdue.ts";
import { owedBy } from "../../support/owed.ts";
import { aMaintenance, aMaintenanceUpdate, anIncident, anUpdate, aPostmortem, aSite } from "../../support/site.ts";

const scheduled = aMaintenanceUpdate();
const begun = aMaintenanceUpdate({ status: "in_progress", at: "2026-04-02T20:05:00Z" });
const promising = aMaintenanceUpdate({
  status: "in_progress",
  at: "2026-04-02T21:30:00Z",
  nextUpdateBy: "2026-04-02T22:30:00Z",
});
const overrun = aMaintenanceUpdate({ status: "in_progress", at: "2026-04-02T22:10:00Z" });
const moved = aMaintenanceUpdate({
  at: "2026-04-01T10:00:00Z",
  window: { start: "2026-04-03T20:00:00Z", end: "2026-04-03T22:00:00Z" },
});
const promised = aMaintenanceUpdate({ nextUpdateBy: "2026-04-02T20:00:00Z" });
const completed = aMaintenanceUpdate({
  status: "completed",
  at: "2026-04-02T21:45:00Z",
  nextUpdateBy: "2026-04-02T22:00:00Z",
});
const began = "maintenance since 04-02T20:00";
const ended = "maintenance since 04-02T22:00";

describe("planned work from 20:00 to 22:00 on 2 April", () => {
  test.each([
    ["owes nothing before", { updates: [scheduled] }, "2026-04-02T19:59:59Z", []],
    ["owes nothing in the minute it begins", { updates: [scheduled] }, "2026-04-02T20:00:59Z", []],
    [
      "owes the word that it began",
      { updates: [scheduled] },
      "2026-04-02T20:01:00Z",
      [`${began}, 1 min, maintenance.md`],
    ],
    [
      "owes it even where nothing was ever said",
      { updates: [] },
      "2026-04-02T20:01:00Z",
      [`${began}, 1 min, maintenance.md`],
    ],
    [
      "owes it after its end, too",
      { updates: [scheduled] },
      "2026-04-02T23:00:00Z",
      [`${began}, 180 min, maintenance.md`],
    ],
    [
      "is told once where a promise broke by it",
      { updates: [promised] },
      "2026-04-02T20:01:00Z",
      [`${began}, 1 min, maintenance.md`],
    ],
    [
      "owes it by the new window where it was moved",
      { updates: [scheduled, moved] },
      "2026-04-03T20:01:00Z",
      ["maintenance since 04-03T20:00, 1 min, 2026-04-01T1000Z-scheduled.md"],
    ],
    ["owes nothing while it is said to go on", { updates: [scheduled, begun] }, "2026-04-02T22:00:59Z", []],
    [
      "owes the word that it ended",
      { updates: [scheduled, begun] },
      "2026-04-02T22:01:00Z",
      [`${ended}, 1 min, maintenance.md`],
    ],
    ["may end later where a word is promised for then", { updates: [begun, promising] }, "2026-04-02T22:30:59Z", []],
    [
      "owes the word that it promised",
      { updates: [begun, promising] },
      "2026-04-02T22:31:00Z",
      ["promise since 04-02T22:30, 1 min, 2026-04-02T2130Z-in_progress.md"],
    ],
    ["may overrun for a while where somebody said so", { updates: [begun, overrun] }, "2026-04-03T01:10:59Z", []],
    [
      "owes another word after that while",
      { updates: [begun, overrun] },
      "2026-04-03T01:11:00Z",
      ["maintenance since 04-03T01:10, 1 min, 2026-04-02T2210Z-in_progress.md"],
    ],
    ["owes nothing once it is over", { updates: [begun, completed] }, "2026-04-09T00:00:00Z", []],
    ["owes nothing where it was imported", { updates: [begun], imported: "cstate" }, "2026-04-09T00:00:00Z", []],
    ["owes nothing as an exercise", { updates: [begun], exercise: true }, "2026-04-09T00:00:00Z", []],
  ] as const)("%s", (_, facts, at, expected) => {
    expect(owedBy(aSite({ maintenances: [aMaintenance(facts)] }), at)).toEqual(expected);
  });
});

const now = new Date("2026-04-02T20:30:00Z");
const waiting = (id: string, impact?: "minor" | "critical", by = "2026-04-02T20:00:00Z") =>
  anIncident({ id, impact, updates: [anUpdate({ nextUpdateBy: by })] });

test("the worst stands first: promises before all else, the worst impact before less, the latest before later", () => {
  const late = aPostmortem({ actions: [{ id: "a", owner: "O", deliverable: "D.", due: "2026-03-21" }] });
  const site = aSite({
    incidents: [
      anIncident({ id: "learned", impact: "critical", updates: [anUpdate({ status: "resolved" })], postmortem: late }),
      waiting("minor", "minor"),
      waiting("unjudged"),
      waiting("critical", "critical"),
      waiting("critical-for-longer", "critical", "2026-04-02T19:00:00Z"),
    ],
    maintenances: [aMaintenance({ updates: [scheduled] })],
  });
  expect(overdueOf(site, now).map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    "promise critical-for-longer",
    "promise critical",
    "promise unjudged",
    "promise minor",
    "maintenance db-upgrade",
    "action learned",
  ]);
});

test("the sentence says what is owed and by which role", () => {
  const roles = { communicator: "Communicator on duty" };
  const told = (handover = {}) =>
    overdueOf(aSite({ incidents: [anIncident({ roles, updates: [anUpdate(handover)] })] }), now)[0]?.what;
  expect(told()).toBe(
    "“Card payments fail”: the update promised for 2026-03-14 10:30 UTC has not come (owed by Communicator on duty)",
  );
  expect(told({ communicator: "Night shift" })).toContain("(owed by Night shift)");
});

test("a sample site lives by its own clock and never grows overdue", () => {
  const site = aSite({ sample: true, incidents: [waiting("sample", "critical", "2026-03-14T10:30:00Z")] });
  expect(overdueOf(site, new Date("2036-01-01T00:00:00Z"))).toEqual([]);
});

test.each(["UTC", "Pacific/Kiritimati", "America/Los_Angeles"])("a machine in %s tells the same", (zone) => {
  const before = process.env["TZ"];
  process.env["TZ"] = zone;
  try {
    const postmortem = aPostmortem({ actions: [{ id: "a", owner: "O", deliverable: "D.", due: "2026-04-01" }] });
    const learned = anIncident({ id: "learned", updates: [anUpdate({ status: "resolved" })], postmortem });
    const site = aSite({ incidents: [learned, waiting("open")] });
    expect(owedBy(site, "2026-04-02T00:00:59Z")).toEqual([]);
    expect(overdueOf(site, now).map(({ what }) => what)).toEqual([
      "“Card payments fail”: the update promised for 2026-04-02 20:00 UTC has not come",
      "action a: was due on 2026-04-01 (owed by O): D",
    ]);
  } finally {
    if (before === undefined) delete process.env["TZ"];
    else process.env["TZ"] = before;
  }
});
