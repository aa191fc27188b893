import { expect, test } from "vitest";
import { lastMonth, monthlySummary } from "#domain/monthly-summary.ts";
import { aMaintenance, aMaintenanceUpdate, anIncident, anUpdate, aPostmortem, aSite } from "../../support/site.ts";

const now = new Date("2026-05-02T10:00:00Z");
const resolved = (at: string) =>
  anUpdate({ status: "resolved", at, cause: "A certificate.", lingering: "none", dataLoss: "none" });
const action = (id: string, due: string, more: object = {}) => ({
  id,
  owner: "Team",
  deliverable: `Do ${id}.`,
  due,
  ...more,
});
const march = anIncident({
  updates: [anUpdate(), resolved("2026-03-14T11:30:00Z")],
  postmortem: aPostmortem({
    actions: [
      action("later", "2026-06-01"),
      action("sooner", "2026-05-15"),
      action("done", "2026-04-15", { state: "done", closed: "2026-03-31" }),
      action("late", "2026-04-15", { state: "done", closed: "2026-04-01" }),
      action("dropped", "2026-04-15", { state: "dropped", closed: "2026-03-30" }),
    ],
  }),
});
const long = anIncident({
  id: "long",
  started: "2026-03-31T23:00:00Z",
  updates: [anUpdate({ at: "2026-03-31T23:10:00Z" }), resolved("2026-04-01T11:00:00Z")],
});
const site = aSite({
  incidents: [march, long],
  maintenances: [
    aMaintenance({ updates: [aMaintenanceUpdate()] }),
    aMaintenance({
      id: "called-off",
      window: { start: "2026-04-03T20:00:00Z", end: "2026-04-03T22:00:00Z" },
      updates: [aMaintenanceUpdate(), aMaintenanceUpdate({ status: "cancelled", at: "2026-03-28T10:00:00Z" })],
    }),
  ],
});

test("an incident belongs to the month in which it began, with its whole length", () => {
  const { incidents, longest } = monthlySummary(site, "2026-03", now);
  expect(incidents.map(({ id }) => id)).toEqual(["checkout-errors", "long"]);
  expect(longest).toMatchObject({ id: "long", lasted: 12 * 3_600_000, ongoing: false });
  expect(monthlySummary(site, "2026-04", now).incidents).toEqual([]);
});

test("uptime counts the minutes of the month alone, also of an incident that began before", () => {
  const { uptime } = monthlySummary(site, "2026-04", now);
  expect(uptime.map(({ component, up }) => [component.id, up])).toEqual([
    ["checkout", 1 - (11 * 0.3) / (30 * 24)],
    ["search", 1],
    ["reports", 1],
  ]);
});

test("of actions those count that were done in the month, and all that are open, the next one first", () => {
  const { actionsDone, actionsOpen } = monthlySummary(site, "2026-03", now);
  expect(actionsDone.map(({ id }) => id)).toEqual(["done"]);
  expect(actionsOpen.map(({ id }) => id)).toEqual(["sooner", "later"]);
});

test("work that was called off did not happen", () => {
  expect(monthlySummary(site, "2026-04", now).maintenances.map(({ id }) => id)).toEqual(["db-upgrade"]);
});

test("exercises, drafts and what nobody has spoken of are left out", () => {
  const updates = [anUpdate()];
  const incidents = [
    anIncident({ id: "exercise", exercise: true, updates }),
    anIncident({ id: "draft", draft: true, updates }),
    anIncident({ id: "unsaid", updates: [anUpdate({ at: "2026-05-03T10:00:00Z" })] }),
  ];
  expect(monthlySummary(aSite({ incidents }), "2026-03", now)).toMatchObject({ incidents: [], wrongNow: [] });
});

test("what goes on is told as such", () => {
  const summary = monthlySummary(aSite({ incidents: [anIncident({ updates: [anUpdate()] })] }), "2026-03", now);
  expect(summary.longest).toMatchObject({ ongoing: true });
  expect(summary.wrongNow).toEqual(["Card payments fail"]);
});

test.each([
  ["2026-05-01T00:00:00Z", "2026-04"],
  ["2026-01-31T23:59:59Z", "2025-12"],
])("at %s the last month was %s", (at, month) => {
  expect(lastMonth(new Date(at))).toBe(month);
});
