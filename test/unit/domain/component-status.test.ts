import { describe, expect, test } from "vitest";
import { componentStatusAt, groupStatusAt, incidentStatuses, pageState, worst } from "#domain/component-status.ts";
import { aMaintenance, aMaintenanceUpdate, anIncident, anUpdate, aSite } from "../../support/site.ts";

const at = (time: string) => new Date(`2026-03-14T${time}:00Z`);

/** Partial outage at 09:30, identified 10:00 without a word on components, worse at 10:30, resolved 11:00. */
const told = anIncident({
  updates: [
    anUpdate(),
    anUpdate({ status: "identified", at: "2026-03-14T10:00:00Z" }),
    anUpdate({
      status: "identified",
      at: "2026-03-14T10:30:00Z",
      components: { checkout: "major_outage", search: "degraded_performance" },
    }),
    anUpdate({ status: "resolved", at: "2026-03-14T11:00:00Z" }),
  ],
});

test("the worst of nothing is operational", () => {
  expect(worst([])).toBe("operational");
  expect(worst(["under_maintenance", "operational"])).toBe("under_maintenance");
  expect(worst(["under_maintenance", "degraded_performance"])).toBe("degraded_performance");
});

test.each([
  ["09:29", {}],
  ["09:30", { checkout: "partial_outage" }],
  ["10:01", { checkout: "partial_outage" }],
  ["10:30", { checkout: "major_outage", search: "degraded_performance" }],
  ["11:00", {}],
  ["23:00", {}],
])("at %s an incident says %j of its components", (time, statuses) => {
  expect(incidentStatuses(told, at(time))).toEqual(statuses);
});

test("words from before the start hold from the start", () => {
  const early = anUpdate({ at: "2026-03-14T09:20:00Z", components: { checkout: "major_outage" } });
  const incident = anIncident({ updates: [early] });
  expect(incidentStatuses(incident, at("09:25"))).toEqual({});
  expect(incidentStatuses(incident, at("09:30"))).toEqual({ checkout: "major_outage" });
});

describe("a resolution", () => {
  test("leaves below operational only what it names", () => {
    const updates = [
      anUpdate(),
      anUpdate({ status: "resolved", at: "2026-03-14T11:00:00Z", components: { search: "degraded_performance" } }),
    ];
    expect(incidentStatuses(anIncident({ updates }), at("12:00"))).toEqual({ search: "degraded_performance" });
  });

  test("may be corrected without reopening anything", () => {
    const updates = [
      ...told.updates,
      anUpdate({
        status: "resolved",
        at: "2026-03-14T12:00:00Z",
        kind: "correction",
        corrects: "2026-03-14T0942Z-investigating",
        wrong: "one customer in ten",
      }),
    ];
    expect(incidentStatuses(anIncident({ updates }), at("13:00"))).toEqual({});
  });

  test("that is corrected keeps what it left broken, and what was before it", () => {
    const broken = { search: "degraded_performance" } as const;
    const updates = [
      ...told.updates.slice(0, 3),
      anUpdate({ status: "resolved", at: "2026-03-14T11:00:00Z", components: broken }),
      anUpdate({ status: "resolved", at: "2026-03-14T12:00:00Z" }),
      anUpdate({ at: "2026-03-14T13:00:00Z" }),
    ];
    expect(incidentStatuses(anIncident({ updates }), at("12:30"))).toEqual(broken);
    expect(incidentStatuses(anIncident({ updates }), at("13:00"))).toEqual({ ...broken, checkout: "major_outage" });
  });

  test("is taken back by a reopening: what was before it holds again", () => {
    const updates = [...told.updates, anUpdate({ at: "2026-03-14T12:00:00Z" })];
    expect(incidentStatuses(anIncident({ updates }), at("11:30"))).toEqual({});
    expect(incidentStatuses(anIncident({ updates }), at("12:00"))).toEqual({
      checkout: "major_outage",
      search: "degraded_performance",
    });
  });
});

test("the worst of all incidents and all work wins", () => {
  const site = aSite({
    incidents: [anIncident(), anIncident({ id: "slow", components: { checkout: "degraded_performance" } })],
    maintenances: [
      aMaintenance({
        window: { start: "2026-03-14T09:00:00Z", end: "2026-03-14T10:00:00Z" },
        components: { checkout: "under_maintenance", search: "under_maintenance" },
      }),
    ],
  });
  expect(componentStatusAt(site, "checkout", at("09:15"))).toBe("under_maintenance");
  expect(componentStatusAt(site, "checkout", at("09:30"))).toBe("partial_outage");
  expect(componentStatusAt(site, "search", at("09:30"))).toBe("under_maintenance");
  expect(groupStatusAt(site, "shop", at("09:30"))).toBe("partial_outage");
  expect(groupStatusAt(site, "back-office", at("09:30"))).toBe("operational");
});

test("a component that is named like a part of the language has no status of its own", () => {
  const site = aSite({ components: [{ id: "constructor", name: "Constructor" }], incidents: [anIncident()] });
  expect(componentStatusAt(site, "constructor", at("09:30"))).toBe("operational");
});

describe("the page", () => {
  test.each([
    ["none", { checkout: "operational" }, { indicator: "none", status: "operational" }],
    ["none", { checkout: "degraded_performance" }, { indicator: "minor", status: "degraded_performance" }],
    ["minor", { checkout: "partial_outage" }, { indicator: "major", status: "partial_outage" }],
    ["minor", { checkout: "major_outage" }, { indicator: "critical", status: "major_outage" }],
    ["critical", { checkout: "degraded_performance" }, { indicator: "critical", status: "degraded_performance" }],
    ["major", {}, { indicator: "major", status: "operational" }],
    [undefined, {}, { indicator: "minor", status: "operational" }],
  ] as const)("with impact %s and components %j is %j", (impact, components, state) => {
    const site = aSite({ incidents: [anIncident({ impact, components })] });
    expect(pageState(site, at("10:00"))).toEqual(state);
  });

  test("is green before and after", () => {
    const site = aSite({ incidents: [told] });
    expect(pageState(site, at("09:00"))).toEqual({ indicator: "none", status: "operational" });
    expect(pageState(site, at("11:00"))).toEqual({ indicator: "none", status: "operational" });
  });

  test("says maintenance while work is under way, and worse things first", () => {
    const maintenances = [aMaintenance({ updates: [aMaintenanceUpdate()] })];
    const site = aSite({ maintenances });
    expect(pageState(site, new Date("2026-04-02T19:59:59Z")).indicator).toBe("none");
    expect(pageState(site, new Date("2026-04-02T20:00:00Z"))).toEqual({
      indicator: "maintenance",
      status: "under_maintenance",
    });
    const both = aSite({ maintenances, incidents: [anIncident({ impact: "minor", components: {} })] });
    expect(pageState(both, new Date("2026-04-02T20:00:00Z")).indicator).toBe("minor");
  });

  test("is not moved by an exercise, nor by a component that was retired", () => {
    const site = aSite({
      components: [{ id: "checkout", name: "Checkout", group: "shop", retired: "2026-03-14" }],
      incidents: [
        anIncident({ exercise: true, components: { search: "major_outage" } }),
        anIncident({ id: "old", impact: "none" }),
      ],
    });
    expect(pageState(site, at("10:00"))).toEqual({ indicator: "none", status: "operational" });
    expect(groupStatusAt(site, "shop", at("10:00"))).toBe("operational");
  });
});
