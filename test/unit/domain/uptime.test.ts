import { describe, expect, test } from "vitest";
import { daysOf, uptimeOf } from "#domain/uptime.ts";
import type { ComponentStatus } from "#model/component.ts";
import { aMaintenance, anIncident, anUpdate, aSite } from "../../support/site.ts";

const day = (date: string) => new Date(`${date}T00:00:00Z`);
const dayLength = 1_440;

/** An incident of 14 March of checkout from one time of day to another. */
function trouble(id: string, status: ComponentStatus, from: string, to: string, facts: { ended?: string } = {}) {
  return anIncident({
    id,
    started: `2026-03-14T${from}:00Z`,
    components: { checkout: status },
    updates: [anUpdate({ status: "resolved", at: `2026-03-14T${to}:00Z`, ...facts })],
  });
}

function downOn14March(...incidents: ReturnType<typeof anIncident>[]): number {
  const site = aSite({ incidents });
  return (1 - uptimeOf(site, "checkout", day("2026-03-14"), day("2026-03-15"))) * dayLength;
}

describe("minutes down on 14 March", () => {
  test.each([
    ["of nothing", [], 0],
    ["of an hour of major outage", [trouble("a", "major_outage", "09:00", "10:00")], 60],
    ["of an hour of partial outage", [trouble("a", "partial_outage", "09:00", "10:00")], 18],
    ["of an hour of degraded performance", [trouble("a", "degraded_performance", "09:00", "10:00")], 0],
    [
      "of two major outages that overlap by half an hour",
      [trouble("a", "major_outage", "09:00", "10:00"), trouble("b", "major_outage", "09:30", "10:30")],
      90,
    ],
    [
      "of a partial outage around a major one",
      [trouble("a", "partial_outage", "09:00", "11:00"), trouble("b", "major_outage", "09:30", "10:30")],
      60 * 0.3 + 60,
    ],
    [
      "of one inside another, both major",
      [trouble("a", "major_outage", "09:00", "12:00"), trouble("b", "major_outage", "10:00", "11:00")],
      180,
    ],
    [
      "of two that meet at a minute",
      [trouble("a", "major_outage", "09:00", "10:00"), trouble("b", "major_outage", "10:00", "11:00")],
      120,
    ],
    [
      "of an outage that was over before anybody said so",
      [trouble("a", "major_outage", "09:00", "11:00", { ended: "2026-03-14T10:00:00Z" })],
      60,
    ],
    [
      "of an end that was written before the start",
      [trouble("a", "major_outage", "09:00", "11:00", { ended: "2026-03-13T10:00:00Z" })],
      0,
    ],
    [
      "of an outage that lasts",
      [anIncident({ started: "2026-03-14T23:00:00Z", components: { checkout: "major_outage" } })],
      60,
    ],
    ["of an exercise", [anIncident({ exercise: true, components: { checkout: "major_outage" } })], 0],
  ])("%s", (_, incidents, minutes) => {
    expect(downOn14March(...incidents)).toBeCloseTo(minutes, 6);
  });

  test("of an outage whose end was corrected, with words said after the end", () => {
    const incident = anIncident({
      started: "2026-03-14T09:00:00Z",
      components: { checkout: "major_outage" },
      updates: [
        anUpdate({ status: "monitoring", at: "2026-03-14T10:50:00Z" }),
        anUpdate({ status: "resolved", at: "2026-03-14T11:00:00Z", ended: "2026-03-14T10:30:00Z" }),
        anUpdate({ status: "resolved", at: "2026-03-14T12:00:00Z", ended: "2026-03-14T10:40:00Z" }),
      ],
    });
    expect(downOn14March(incident)).toBeCloseTo(100, 6);
    expect(downOn14March({ ...incident, updates: incident.updates.slice(0, 2) })).toBeCloseTo(90, 6);
  });

  test("of an outage that got worse, ended early, was reopened and ended again", () => {
    const incident = anIncident({
      started: "2026-03-14T09:00:00Z",
      components: { checkout: "partial_outage" },
      updates: [
        anUpdate({ at: "2026-03-14T09:30:00Z", components: { checkout: "major_outage" } }),
        anUpdate({ status: "resolved", at: "2026-03-14T11:00:00Z", ended: "2026-03-14T10:30:00Z" }),
        anUpdate({ at: "2026-03-14T12:00:00Z" }),
        anUpdate({ status: "resolved", at: "2026-03-14T13:00:00Z", components: { checkout: "partial_outage" } }),
        anUpdate({ status: "resolved", at: "2026-03-14T14:00:00Z", components: { checkout: "operational" } }),
      ],
    });
    expect(downOn14March(incident)).toBeCloseTo(30 * 0.3 + 60 + 60 + 60 * 0.3, 6);
  });
});

test("planned work never counts as down, though the day shows it", () => {
  const site = aSite({ maintenances: [aMaintenance({ components: { reports: "major_outage" } })] });
  expect(uptimeOf(site, "reports", day("2026-04-01"), day("2026-04-10"))).toBe(1);
  const [, second, third] = daysOf(site, "reports", 3, new Date("2026-04-03T12:00:00Z"));
  expect(second).toMatchObject({ day: "2026-04-02", worst: "major_outage", downMinutes: 0, incidents: [] });
  expect(third).toMatchObject({ worst: "major_outage" });
});

test("weights are the site's own", () => {
  const site = aSite({
    policy: { uptime: { majorOutage: 0.5, partialOutage: 0.9, degradedPerformance: 0.1 } },
    incidents: [trouble("a", "major_outage", "09:00", "10:00"), trouble("b", "partial_outage", "09:00", "10:00")],
  });
  expect((1 - uptimeOf(site, "checkout", day("2026-03-14"), day("2026-03-15"))) * dayLength).toBeCloseTo(54, 6);
});

test("a component's uptime counts from its first day until it was retired", () => {
  const components = [{ id: "checkout", name: "Checkout", since: "2026-03-14", retired: "2026-03-16" }];
  const site = aSite({ components, incidents: [trouble("a", "major_outage", "00:00", "12:00")] });
  expect(uptimeOf(site, "checkout", day("2026-01-01"), day("2026-12-31"))).toBeCloseTo(0.75, 9);
  expect(uptimeOf(site, "checkout", day("2026-01-01"), day("2026-02-01"))).toBe(1);
  expect(daysOf(site, "checkout", 5, new Date("2026-03-17T10:00:00Z")).map(({ counted }) => counted)).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

test("days are those of UTC, oldest first, and today is only what has passed", () => {
  const site = aSite({
    incidents: [
      anIncident({
        started: "2026-03-13T23:30:00Z",
        components: { checkout: "partial_outage" },
        updates: [anUpdate({ at: "2026-03-14T00:00:00Z", components: { checkout: "major_outage" } })],
      }),
    ],
  });
  const days = daysOf(site, "checkout", 3, new Date("2026-03-14T01:30:00Z"));
  expect(days).toEqual([
    { day: "2026-03-12", worst: "operational", downMinutes: 0, affectedMinutes: 0, incidents: [], counted: true },
    {
      day: "2026-03-13",
      worst: "partial_outage",
      downMinutes: 9,
      affectedMinutes: 30,
      incidents: ["checkout-errors"],
      counted: true,
    },
    {
      day: "2026-03-14",
      worst: "major_outage",
      downMinutes: 90,
      affectedMinutes: 90,
      incidents: ["checkout-errors"],
      counted: true,
    },
  ]);
});

test("the days add up to the uptime beside them", () => {
  const incidents = ["02:00", "09:10", "09:40", "23:50"].map((from, index) =>
    trouble(`i${index}`, index % 2 ? "major_outage" : "partial_outage", from, "23:59"),
  );
  const site = aSite({ incidents });
  const now = new Date("2026-03-20T00:00:00Z");
  const down = daysOf(site, "checkout", 90, now).reduce((sum, { downMinutes }) => sum + downMinutes, 0);
  const from = new Date(now.getTime() - 89 * 86_400_000);
  expect((1 - uptimeOf(site, "checkout", from, now)) * 89 * dayLength).toBeCloseTo(down, 6);
});
