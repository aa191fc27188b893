import { describe, expect, test } from "vitest";
import type { Site } from "#model/site.ts";
import { apiFiles } from "#render/statuspage-api.ts";
import { aMaintenance, aMaintenanceUpdate, anIncident, anUpdate, aPostmortem, aSite } from "../../support/site.ts";
import { apiPaths, problemsIn } from "../../support/statuspage-schema.ts";

const base = new URL("https://example.org/status/");
const read = (site: Site, path: string, at: string) =>
  JSON.parse(JSON.stringify(apiFiles(site, base, new Date(at))[path]));

const site = aSite({
  incidents: [
    anIncident({
      id: "explained",
      started: "2026-03-01T08:00:00Z",
      updates: [anUpdate({ at: "2026-03-01T08:10:00Z" }), anUpdate({ status: "resolved", at: "2026-03-01T09:00:00Z" })],
      postmortem: aPostmortem({ at: "2026-03-08T10:00:00Z" }),
    }),
    anIncident({ updates: [anUpdate(), anUpdate({ status: "resolved", at: "2026-03-14T11:00:00Z" })] }),
    anIncident({ id: "unspoken", updates: [anUpdate({ at: "2026-06-01T09:42:00Z" })] }),
    anIncident({ id: "drill", exercise: true, updates: [anUpdate()] }),
    anIncident({ id: "draft", draft: true, updates: [anUpdate()] }),
  ],
  maintenances: [
    aMaintenance({
      id: "called-off",
      updates: [
        aMaintenanceUpdate({ at: "2026-03-01T10:00:00Z" }),
        aMaintenanceUpdate({ status: "cancelled", at: "2026-03-02T10:00:00Z" }),
      ],
    }),
    aMaintenance({ updates: [aMaintenanceUpdate({ at: "2026-03-03T10:00:00Z" })] }),
  ],
});
const during = "2026-03-14T10:00:00Z";
const namesIn = (answer: { shortlink: string }[]) => answer.map(({ shortlink }) => shortlink.split("/").at(-2));

test("there are eight files, at the addresses that clients know", () => {
  expect(Object.keys(apiFiles(site, base, new Date(during))).sort()).toEqual(apiPaths.toSorted());
});

describe("every file has Statuspage's shape", () => {
  test.each([
    ["before anything was said", "2026-01-01T00:00:00Z"],
    ["during an incident", during],
    ["after it", "2026-03-14T12:00:00Z"],
    ["during planned work", "2026-04-02T20:30:00Z"],
  ])("%s", (_, at) => {
    for (const [path, answer] of Object.entries(apiFiles(site, base, new Date(at)))) {
      expect(problemsIn(path, answer), path).toEqual([]);
    }
  });

  test("of an empty site, too", () => {
    const empty = aSite({ components: [], groups: [] });
    for (const [path, answer] of Object.entries(apiFiles(empty, base, new Date(during)))) {
      expect(problemsIn(path, answer), path).toEqual([]);
    }
  });
});

test("incidents are told newest first, the open ones in a file of their own", () => {
  expect(namesIn(read(site, "incidents.json", during).incidents)).toEqual(["checkout-errors", "explained"]);
  expect(namesIn(read(site, "incidents/unresolved.json", during).incidents)).toEqual(["checkout-errors"]);
  expect(read(site, "incidents/unresolved.json", "2026-03-14T12:00:00Z").incidents).toEqual([]);
});

test("an incident with a postmortem has the state that Statuspage gives it, and stays resolved", () => {
  expect(read(site, "incidents.json", during).incidents[1]).toMatchObject({
    status: "postmortem",
    resolved_at: "2026-03-01T09:00:00.000Z",
    incident_updates: [{ status: "postmortem" }, { status: "resolved" }, { status: "investigating" }],
  });
});

test("planned work is upcoming, then active; cancelled work is over and stays in the list", () => {
  const files = ["scheduled-maintenances", "scheduled-maintenances/upcoming", "scheduled-maintenances/active"];
  const told = (at: string) => files.map((file) => namesIn(read(site, `${file}.json`, at).scheduled_maintenances));
  expect(told(during)).toEqual([["db-upgrade", "called-off"], ["db-upgrade"], []]);
  expect(told("2026-04-02T20:30:00Z")).toEqual([["db-upgrade", "called-off"], [], ["db-upgrade"]]);
  expect(read(site, "scheduled-maintenances.json", during).scheduled_maintenances[1].status).toBe("completed");
});

test("of a long history the last fifty are told, and an open incident however old it is", () => {
  const day = (index: number) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString();
  const many = Array.from({ length: 70 }, (_, index) =>
    anIncident({
      id: `day-${index}`,
      started: day(index),
      updates: [anUpdate({ at: day(index), status: index === 3 ? "monitoring" : "resolved" })],
    }),
  );
  const told = namesIn(read(aSite({ incidents: many }), "incidents.json", during).incidents);
  expect(told).toHaveLength(51);
  expect([told[0], told[49], told[50]]).toEqual(["day-69", "day-20", "day-3"]);
});

test("ids stay when something is said later, in every file", () => {
  const ids = (at: string) =>
    new Set(JSON.stringify(apiFiles(site, base, new Date(at))).match(/"(?:id|code|group_id)":"[^"]*"/g));
  const later = ids("2026-03-14T12:00:00Z");
  const gone = [...ids(during)].filter((id) => !later.has(id));
  expect(gone).toEqual([]);
});
