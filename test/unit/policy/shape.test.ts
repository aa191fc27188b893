import { describe, expect, test } from "vitest";
import type { IncidentUpdate } from "#model/update.ts";
import { checkSite } from "#policy/check.ts";
import { aMaintenance, aMaintenanceUpdate, aNotice, anIncident, anUpdate, aSite } from "../../support/site.ts";

const nothing = new Map<string, string>();
const at = (time: string) => `2026-03-14T${time}:00Z`;
const correction = { kind: "correction", corrects: "2026-03-14T0942Z-investigating", wrong: "one in ten" } as const;

/** What a rule says of an incident with these updates. */
function found(
  rule: string,
  updates: readonly IncidentUpdate[],
  facts: Parameters<typeof anIncident>[0] = {},
  now?: Date,
) {
  const site = aSite({ incidents: [anIncident({ ...facts, updates })] });
  return checkSite(site, nothing, now).filter((finding) => finding.rule === rule);
}

describe("update/transition", () => {
  const step = (status: IncidentUpdate["status"], index: number, more = {}) =>
    anUpdate({ status, at: at(`1${index}:00`), ...more });
  const steps = (...statuses: IncidentUpdate["status"][]) => statuses.map((status, index) => step(status, index));

  test.each<IncidentUpdate["status"][]>([
    ["investigating", "identified", "monitoring", "resolved"],
    ["investigating", "investigating", "resolved"],
    ["identified", "investigating", "monitoring", "identified", "resolved"],
    ["monitoring", "resolved", "investigating", "resolved"],
  ])("lets %s, %s, %s pass", (...statuses) => {
    expect(found("update/transition", steps(...statuses))).toEqual([]);
  });

  test.each<[IncidentUpdate["status"][], string]>([
    [["resolved"], "resolved cannot be the first word"],
    [["investigating", "resolved", "resolved"], "resolved cannot follow resolved"],
    [["investigating", "resolved", "monitoring"], "monitoring cannot follow resolved"],
    [["investigating", "resolved", "identified", "identified"], "identified cannot follow resolved"],
  ])("finds one thing in %j: %s", (statuses, what) => {
    expect(found("update/transition", steps(...statuses)).map((finding) => finding.what)).toEqual([what]);
  });

  test("lets history begin with its end where it was imported", () => {
    expect(found("update/transition", steps("resolved"), { imported: "cstate" })).toEqual([]);
    expect(found("update/transition", steps("resolved", "resolved"), { imported: "cstate" })).toHaveLength(1);
  });

  test("wants corrections and handovers to repeat the state", () => {
    const resolved = steps("investigating", "resolved");
    expect(found("update/transition", [...resolved, step("resolved", 2, correction)])).toEqual([]);
    expect(found("update/transition", [...resolved, step("investigating", 2, correction)])).toMatchObject([
      { what: "a correction changes the state from resolved to investigating" },
    ]);
    expect(found("update/transition", [step("investigating", 0, { kind: "handover" })])).toHaveLength(1);
  });

  test("finds an incident of which nobody hears", () => {
    expect(found("update/transition", [])).toMatchObject([{ place: { line: 2 } }]);
    expect(found("update/transition", [], { imported: "cstate" })).toEqual([]);
  });

  test("closes planned work for good", () => {
    const closed = ["scheduled", "cancelled", "in_progress"] as const;
    const updates = closed.map((status, index) =>
      aMaintenanceUpdate({ status, at: at(`1${index}:00`), body: `It is ${status}.` }),
    );
    const site = aSite({ maintenances: [aMaintenance({ updates })] });
    expect(checkSite(site, nothing)).toMatchObject([
      { rule: "update/transition", what: "nothing comes after cancelled, but this is in_progress" },
    ]);
  });
});

describe("update/ordered", () => {
  test.each<[string, IncidentUpdate[], string]>([
    ["one time twice", [anUpdate(), anUpdate({ status: "identified" })], "is also the time of"],
    [
      "a step back",
      [anUpdate(), anUpdate({ status: "identified", at: at("09:40") })],
      "is before 2026-03-14T0942Z-investigating",
    ],
    ["words before the start", [anUpdate({ at: at("09:00") })], "is before the incident started"],
    [
      "an end before the start",
      [anUpdate(), anUpdate({ status: "resolved", at: at("11:00"), ended: at("09:00") })],
      "is not between",
    ],
    [
      "an end that is to come",
      [anUpdate(), anUpdate({ status: "resolved", at: at("11:00"), ended: at("12:00") })],
      "is not between",
    ],
    [
      "a correction of what was said later",
      [anUpdate({ id: "2026-03-14T0941Z-investigating", at: at("09:41"), ...correction }), anUpdate()],
      "is no update that was said before",
    ],
  ])("finds %s, once", (_, updates, what) => {
    expect(found("update/ordered", updates)).toMatchObject([{ what: expect.stringContaining(what) }]);
  });

  test("judges imported history, too", () => {
    expect(found("update/ordered", [anUpdate(), anUpdate()], { imported: "cstate" })).toHaveLength(1);
  });

  test("knows the future only where it is told the time", () => {
    expect(found("update/ordered", [anUpdate()], {}, new Date(at("09:35")))).toEqual([]);
    expect(found("update/ordered", [anUpdate()], {}, new Date(at("09:30")))).toHaveLength(1);
    expect(checkSite(aSite({ notices: [aNotice()] }), nothing, new Date(at("09:30")))).toMatchObject([
      { rule: "update/ordered" },
    ]);
  });
});

describe("component/known", () => {
  test("finds what a resolution leaves broken", () => {
    const updates = [
      anUpdate(),
      anUpdate({
        status: "resolved",
        at: at("11:00"),
        components: { checkout: "operational", search: "partial_outage" },
      }),
    ];
    expect(found("component/known", updates)).toMatchObject([
      { level: "error", what: "the incident is resolved, but search stays partial_outage", place: { line: 6 } },
    ]);
  });

  test("finds components that were retired before it began, once, and not those that were there", () => {
    const components = (retired: string) => [{ id: "checkout", name: "Checkout", retired }];
    const incidents = [anIncident({ updates: [anUpdate({ components: { checkout: "major_outage" } })] })];
    expect(checkSite(aSite({ components: components("2026-03-14"), incidents }), nothing)).toMatchObject([
      { rule: "component/known", place: { file: "incidents/checkout-errors/incident.md", line: 6 } },
    ]);
    expect(checkSite(aSite({ components: components("2026-03-15"), incidents }), nothing)).toEqual([]);
    const maintenances = [
      aMaintenance({ components: { checkout: "under_maintenance" }, updates: [aMaintenanceUpdate()] }),
    ];
    expect(checkSite(aSite({ components: components("2026-03-15"), maintenances }), nothing)).toHaveLength(1);
  });

  test("advises to name what is touched as long as it lasts", () => {
    const facts = { components: {} };
    expect(found("component/known", [anUpdate()], facts)).toMatchObject([{ level: "advice" }]);
    expect(found("component/known", [anUpdate({ components: { search: "operational" } })], facts)).toEqual([]);
    expect(found("component/known", [anUpdate(), anUpdate({ status: "resolved", at: at("11:00") })], facts)).toEqual(
      [],
    );
    expect(found("component/known", [anUpdate()], { ...facts, imported: "cstate" })).toEqual([]);
  });
});
