import { describe, expect, test } from "vitest";
import { announcementsOf } from "#domain/announcements.ts";
import type { Site } from "#model/site.ts";
import { statusJson } from "#render/statuspage-api.ts";
import { statuspageBody } from "#render/webhook/statuspage-body.ts";
import { statuspageComponentBody } from "#render/webhook/statuspage-component-body.ts";
import { stories } from "../../support/announcements.ts";
import { aMaintenance, aMaintenanceUpdate, anIncident, anUpdate, aSite } from "../../support/site.ts";
import { problemsIn } from "../../support/statuspage-schema.ts";

const base = new URL("https://status.example.com/");
const end = new Date("2026-03-15T00:00:00Z");
const updates = [anUpdate(), anUpdate({ status: "resolved", at: "2026-03-14T11:00:00Z" })];
const site = aSite({
  incidents: [anIncident({ updates })],
  maintenances: [aMaintenance({ updates: [aMaintenanceUpdate({ at: "2026-03-01T10:00:00Z" })] })],
});

/** The body about the announcement of that kind and state, as a receiver reads it. */
function told(state: string, of: Site = site) {
  const announcement = announcementsOf(of, end).find((one) => one.state === state);
  if (announcement === undefined) throw new Error(`Nothing says ${state}.`);
  return JSON.parse(JSON.stringify(statuspageBody(announcement, of, base) ?? null));
}

test.each(["investigating", "resolved"])("an incident that is %s has the shape of the API's incidents", (state) => {
  const { incident, page, meta } = told(state);
  const { page: known } = statusJson(site, base, end);
  expect(problemsIn("incidents.json", { page: known, incidents: [incident] })).toEqual([]);
  expect(page).toMatchObject({ id: known.id, status_description: expect.any(String) });
  expect(Object.keys(meta)).toEqual(["unsubscribe", "documentation", "generated_at"]);
});

test("it stands as it stood when that was said, with the page's state of then", () => {
  const first = told("investigating");
  expect(first.incident).toMatchObject({ status: "investigating", resolved_at: null, scheduled_for: null });
  expect(first.incident.incident_updates).toHaveLength(1);
  expect(first.page.status_indicator).not.toBe("none");
  const last = told("resolved");
  expect(last.incident.incident_updates).toHaveLength(2);
  expect(last.page.status_indicator).toBe("none");
  expect(told("investigating")).toEqual(first);
});

test("planned work goes by the name of incident, with its window", () => {
  const { incident } = told("scheduled");
  const { page: known } = statusJson(site, base, end);
  expect(problemsIn("scheduled-maintenances.json", { page: known, scheduled_maintenances: [incident] })).toEqual([]);
  expect(incident.impact).toBe("maintenance");
});

test("all keys are there that its description names", () => {
  const names =
    "id page_id name status impact impact_override shortlink created_at updated_at monitoring_at resolved_at backfilled scheduled_for scheduled_until scheduled_remind_prior scheduled_reminded_at scheduled_auto_in_progress scheduled_auto_completed postmortem_ignored postmortem_body postmortem_body_last_updated_at postmortem_published_at postmortem_notified_subscribers postmortem_notified_twitter incident_updates components";
  for (const name of names.split(" ")) expect(told("investigating").incident, name).toHaveProperty(name);
  for (const name of names.split(" ")) expect(told("scheduled").incident, name).toHaveProperty(name);
});

describe("a component that changes", () => {
  const changed = (state: string, of: Site = site, id = "checkout") => {
    const announcement = announcementsOf(of, end).find((one) => one.state === state);
    if (announcement === undefined) throw new Error(`Nothing says ${state}.`);
    return JSON.parse(JSON.stringify(statuspageComponentBody(announcement, id, of, base) ?? null));
  };

  test("is told with what it was and is, by the ids and in the shape of the API", () => {
    const body = changed("investigating");
    expect(body.component_update).toEqual({
      id: expect.stringMatching(/^[a-z0-9]{12}$/),
      component_id: body.component.id,
      component_type: "Component",
      old_status: "operational",
      new_status: "partial_outage",
      created_at: "2026-03-14T09:42:00.000Z",
    });
    const { page } = statusJson(site, base, end);
    expect(problemsIn("components.json", { page, components: [body.component] })).toEqual([]);
    expect(body.component).toMatchObject({ name: "Checkout", status: "partial_outage" });
    const { meta, page: told } = body;
    expect({ meta, page: told }).toEqual({ meta: expect.any(Object), page: expect.objectContaining({ id: page.id }) });
    expect(body).not.toHaveProperty("incident");
    expect(changed("resolved").component_update).toMatchObject({
      old_status: "partial_outage",
      new_status: "operational",
    });
    expect(changed("resolved").component_update.id).not.toBe(body.component_update.id);
  });

  test("is not called operational while something else is wrong with it", () => {
    const other = anIncident({ id: "other", components: { checkout: "major_outage" }, updates: [anUpdate()] });
    const both = aSite({ incidents: [anIncident({ updates }), other] });
    expect(changed("resolved", both).component_update.new_status).toBe("major_outage");
  });

  test("and no other has such a body", () => {
    expect(changed("investigating", site, "search")).toBeNull();
  });
});

test("an exercise says in its name that it is one, and no other body tells of it", () => {
  const drill = aSite({ incidents: [anIncident({ id: "drill", exercise: true, updates })] });
  const { incident } = told("investigating", drill);
  expect(incident.name).toMatch(/^Exercise: /);
  expect(incident.incident_updates).toHaveLength(1);
});

test("a notice has no place in that form", () => {
  const notice = stories["notice"];
  expect(notice && statuspageBody(notice, site, base)).toBeUndefined();
});
