import { expect, test } from "vitest";
import { announcementsOf } from "#domain/announcements.ts";
import {
  aMaintenance,
  aMaintenanceUpdate,
  aNotice,
  anIncident,
  anUpdate,
  aPostmortem,
  aSite,
} from "../../support/site.ts";

const later = new Date("2027-01-01T00:00:00Z");
const incident = anIncident({
  updates: [
    anUpdate(),
    anUpdate({ status: "identified", at: "2026-03-14T10:00:00Z" }),
    anUpdate({ status: "resolved", at: "2026-03-14T11:30:00Z" }),
  ],
  postmortem: aPostmortem(),
});

test("a correction that comes after the postmortem stands after it", () => {
  const late = anUpdate({ status: "resolved", at: "2026-03-21T09:00:00Z" });
  const site = aSite({ incidents: [anIncident({ updates: [...incident.updates, late], postmortem: aPostmortem() })] });
  expect(
    announcementsOf(site, later)
      .map(({ state }) => state)
      .slice(-2),
  ).toEqual(["postmortem", "resolved"]);
});

test("planned work tells what it will do, does and has done", () => {
  const moved = { start: "2026-04-03T20:00:00Z", end: "2026-04-03T22:00:00Z" };
  const work = aMaintenance({
    updates: [
      aMaintenanceUpdate(),
      aMaintenanceUpdate({ at: "2026-04-01T10:00:00Z", window: moved }),
      aMaintenanceUpdate({ status: "in_progress", at: "2026-04-03T20:00:00Z" }),
      aMaintenanceUpdate({ status: "completed", at: "2026-04-03T21:00:00Z" }),
    ],
  });
  const said = announcementsOf(aSite({ maintenances: [work] }), later);
  expect(said.map(({ state, components, final }) => [state, components[0]?.was, components[0]?.status, final])).toEqual(
    [
      ["scheduled", "operational", "under_maintenance", false],
      ["scheduled", "operational", "under_maintenance", false],
      ["in_progress", "operational", "under_maintenance", false],
      ["completed", "under_maintenance", "operational", true],
    ],
  );
  expect(said.map(({ subject, window }) => [subject.date, window?.start])).toEqual([
    [new Date("2026-04-02T20:00:00Z"), new Date("2026-04-02T20:00:00Z")],
    ...Array.from({ length: 3 }, () => [new Date("2026-04-03T20:00:00Z"), new Date("2026-04-03T20:00:00Z")]),
  ]);
  expect(said[0]?.path).toBe("maintenances/db-upgrade/#2026-03-25T1000Z-scheduled");
});

test("a notice is said once, in all its languages", () => {
  const notice = aNotice({
    components: ["search"],
    language: "de",
    translations: { en: { title: "Hello", body: "Hi." } },
  });
  expect(announcementsOf(aSite({ notices: [notice] }), later)).toMatchObject([
    {
      id: "notices/how-we-will-reach-you",
      path: "notices/how-we-will-reach-you/",
      state: "notice",
      language: "de",
      words: { de: { title: "How we will reach you" }, en: { title: "Hello", body: "Hi." } },
      components: [{ id: "search", name: "Search", status: "operational", was: "operational" }],
      latest: true,
      final: true,
    },
  ]);
});

test("all are in the order of time; drafts and what lies ahead are not among them", () => {
  const site = aSite({
    incidents: [incident, anIncident({ id: "b", draft: true, updates: [anUpdate()] })],
    notices: [
      aNotice({ at: "2026-03-14T09:50:00Z" }),
      aNotice({ id: "ahead" }),
      aNotice({ id: "draft", draft: true, at: "2026-03-01T00:00:00Z" }),
    ],
  });
  expect(announcementsOf(site, new Date("2026-03-14T12:00:00Z")).map(({ state }) => state)).toEqual([
    "investigating",
    "notice",
    "identified",
    "resolved",
  ]);
});

test("exercises, imports and exclusions are marked", () => {
  const exclude = [{ channel: "email", reason: "Mail is what was broken into." }];
  const [said] = announcementsOf(
    aSite({
      incidents: [anIncident({ exercise: true, imported: "cstate", channels: { exclude }, updates: [anUpdate()] })],
    }),
    later,
  );
  expect(said).toMatchObject({ exercise: true, imported: true, excluded: exclude });
});
