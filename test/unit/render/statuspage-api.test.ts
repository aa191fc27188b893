import { describe, expect, test } from "vitest";
import type { Site } from "#model/site.ts";
import { statusJson, summaryJson } from "#render/statuspage-api.ts";
import { aMaintenance, aMaintenanceUpdate, anIncident, anUpdate, aSite } from "../../support/site.ts";
import { problemsIn } from "../../support/statuspage-schema.ts";

const base = new URL("https://status.example.com/");
const during = new Date("2026-03-14T10:00:00Z");
const summary = (site: Site, at = during) => JSON.parse(JSON.stringify(summaryJson(site, base, at)));
const incidents = [
  anIncident({
    updates: [
      anUpdate(),
      anUpdate({ status: "monitoring", at: "2026-03-14T09:55:00Z", components: { checkout: "degraded_performance" } }),
      anUpdate({ status: "resolved", at: "2026-03-14T11:00:00Z" }),
    ],
  }),
  anIncident({ id: "drill", exercise: true, updates: [anUpdate({ at: "2026-03-14T09:58:00Z" })] }),
];
const maintenances = [
  aMaintenance({ updates: [aMaintenanceUpdate({ at: "2026-03-01T10:00:00Z" })] }),
  aMaintenance({
    id: "called-off",
    updates: [
      aMaintenanceUpdate({ at: "2026-03-01T10:00:00Z" }),
      aMaintenanceUpdate({ status: "cancelled", at: "2026-03-02T10:00:00Z" }),
    ],
  }),
];
const site = aSite({ incidents, maintenances });

describe("the shape is Statuspage's", () => {
  test.each([
    ["before anything happened", "2026-01-01T00:00:00Z"],
    ["during an incident", "2026-03-14T10:00:00Z"],
    ["after it", "2026-03-14T12:00:00Z"],
    ["during planned work that nobody has begun aloud", "2026-04-02T20:30:00Z"],
  ])("%s", (_, at) => {
    expect(problemsIn("summary.json", summaryJson(site, base, new Date(at)))).toEqual([]);
  });

  test("of an empty site, too", () => {
    const empty = aSite({ components: [], groups: [] });
    expect(problemsIn("summary.json", summaryJson(empty, base, during))).toEqual([]);
  });

  test("keys stand in the order that clients have seen", () => {
    expect(Object.keys(summary(site))).toEqual(["page", "components", "incidents", "scheduled_maintenances", "status"]);
    expect(Object.keys(summary(site).components[1]).slice(0, 6)).toEqual([
      "id",
      "name",
      "status",
      "created_at",
      "updated_at",
      "position",
    ]);
  });
});

test("an open incident tells its newest update first, with what it did to components", () => {
  const { incidents, status } = summary(site);
  expect(incidents).toHaveLength(1);
  expect(incidents[0]).toMatchObject({
    name: "Card payments fail (14 March 2026)",
    status: "monitoring",
    impact: "major",
    created_at: "2026-03-14T09:42:00.000Z",
    started_at: "2026-03-14T09:30:00.000Z",
    monitoring_at: "2026-03-14T09:55:00.000Z",
    resolved_at: null,
    shortlink: "https://status.example.com/incidents/checkout-errors/",
  });
  expect(incidents[0].incident_updates.map((update: { status: string }) => update.status)).toEqual([
    "monitoring",
    "investigating",
  ]);
  expect(incidents[0].incident_updates[0].affected_components).toMatchObject([
    { name: "Checkout", old_status: "partial_outage", new_status: "degraded_performance" },
  ]);
  expect(incidents[0].components).toMatchObject([{ name: "Checkout", status: "degraded_performance" }]);
  expect(status.indicator).not.toBe("none");
});

test("an incident of which nobody has said how bad it is does not read as harmless", () => {
  const { impact: _, ...unsaid } = anIncident({ updates: [anUpdate()] });
  expect(summary(aSite({ incidents: [unsaid] })).incidents[0].impact).toBe("minor");
});

test("what is over, an exercise, a draft or cancelled is not told", () => {
  expect(summary(site, new Date("2026-03-14T12:00:00Z"))).toMatchObject({
    incidents: [],
    status: { indicator: "none", description: "All Systems Operational" },
  });
  expect(summary(site).scheduled_maintenances).toHaveLength(1);
  expect(JSON.stringify(summary(site))).not.toMatch(/drill|called-off/);
  const draft = aSite({ incidents: [anIncident({ draft: true, updates: [anUpdate()] })] });
  expect(summary(draft).incidents).toEqual([]);
});

test("planned work tells its window, and the clock begins it", () => {
  expect(summary(site).scheduled_maintenances[0]).toMatchObject({
    status: "scheduled",
    impact: "maintenance",
    scheduled_for: "2026-04-02T20:00:00.000Z",
    scheduled_until: "2026-04-02T22:00:00.000Z",
  });
  expect(summary(site, new Date("2026-04-02T20:30:00Z"))).toMatchObject({
    scheduled_maintenances: [{ status: "in_progress" }],
    status: { indicator: "maintenance", description: "Service Under Maintenance" },
  });
});

test("a group stands before its components, names them and is as bad as the worst", () => {
  const [shop, checkout, search] = summary(site).components;
  expect(shop).toMatchObject({ name: "Shop", group: true, status: "degraded_performance" });
  expect(shop.components).toEqual([checkout.id, search.id]);
  expect([checkout.group_id, search.group_id]).toEqual([shop.id, shop.id]);
});

test("components of no group are there, retired ones are not", () => {
  const components = [
    { id: "alone", name: "Alone" },
    { id: "old", name: "Old", retired: "2025-01-01" },
  ];
  const told = summary(aSite({ components })).components;
  expect(told).toMatchObject([{ name: "Alone", group: false, group_id: null }]);
});

test("ids are twelve characters, unique, and the same whatever is said, built or added later", () => {
  const ids = (answer: object) => [...JSON.stringify(answer).matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id);
  const now = ids(summary(site));
  for (const id of now) expect(id).toMatch(/^[0-9a-z]{12}$/);
  const elsewhere = summaryJson(site, new URL("https://preview.example.org/x/"), new Date("2026-03-14T10:05:00Z"));
  expect(ids(elsewhere)).toEqual(now);
  // Written down once: a client that stored an id finds it again in every later version of Openline.
  expect(summary(site).page.id).toBe("fkl4p8hnf6wl");
  expect(summary(site).incidents[0].id).toBe("x2bjdkr7iefs");
});

test("the page was updated when something was said, and the status was made when it was made", () => {
  const status = statusJson(site, base, new Date("2026-03-14T10:01:02.345Z"));
  expect(status).toMatchObject({
    page: { updated_at: "2026-03-14T09:55:00.000Z", url: "https://status.example.com/", time_zone: "Etc/UTC" },
    generated_at: "2026-03-14T10:01:02.345Z",
  });
});

test("a sample site stays in its own time", () => {
  const sample = { ...site, settings: { ...site.settings, sample: true } };
  expect(summary(sample, new Date("2030-01-01T00:00:00Z"))).toEqual(summary(sample, new Date("2031-01-01T00:00:00Z")));
});
