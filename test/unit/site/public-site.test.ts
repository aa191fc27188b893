import { expect, test } from "vitest";
import { publicSite } from "#site/public-site.ts";
import {
  aMaintenance,
  aMaintenanceUpdate,
  aNotice,
  anIncident,
  anUpdate,
  aPostmortem,
  aSite,
} from "../../support/site.ts";

const now = new Date("2026-03-14T10:00:00Z");

test("an incident is seen from its first word on, and not before", () => {
  const incidents = [anIncident({ updates: [anUpdate({ at: "2026-03-14T10:01:00Z" })] })];
  expect(publicSite(aSite({ incidents }), now).incidents).toEqual([]);
  expect(publicSite(aSite({ incidents }), new Date("2026-03-14T10:01:00Z")).incidents).toHaveLength(1);
});

test("of an incident only what has been said is seen, and no postmortem before its time", () => {
  const updates = [anUpdate(), anUpdate({ at: "2026-03-14T11:00:00Z", status: "resolved" })];
  const [seen] = publicSite(aSite({ incidents: [anIncident({ updates, postmortem: aPostmortem() })] }), now).incidents;
  expect(seen?.updates.map(({ status }) => status)).toEqual(["investigating"]);
  expect(seen).not.toHaveProperty("postmortem");
});

test("exercises and drafts are never seen", () => {
  const site = aSite({
    incidents: [
      anIncident({ exercise: true, updates: [anUpdate()] }),
      anIncident({ draft: true, updates: [anUpdate()] }),
    ],
    maintenances: [aMaintenance({ exercise: true, updates: [aMaintenanceUpdate({ at: "2026-03-01T10:00:00Z" })] })],
    notices: [aNotice({ draft: true, at: "2026-03-01T10:00:00Z" })],
  });
  expect(publicSite(site, now)).toMatchObject({ incidents: [], maintenances: [], notices: [] });
});

test("the preview of a drill shows exercises, and no drafts", () => {
  const incidents = [
    anIncident({ id: "rehearsed", exercise: true, updates: [anUpdate()] }),
    anIncident({ draft: true, exercise: true, updates: [anUpdate()] }),
  ];
  expect(publicSite(aSite({ incidents }), now, true).incidents.map(({ id }) => id)).toEqual(["rehearsed"]);
});

test("planned work and notices are seen once they were announced", () => {
  const site = aSite({
    maintenances: [
      aMaintenance({ updates: [aMaintenanceUpdate({ at: "2026-03-14T10:00:00Z" })] }),
      aMaintenance({ id: "later" }),
    ],
    notices: [aNotice({ at: "2026-03-14T10:00:00Z" }), aNotice({ id: "later", at: "2026-03-14T10:00:01Z" })],
  });
  const seen = publicSite(site, now);
  expect(seen.maintenances.map(({ id }) => id)).toEqual(["db-upgrade"]);
  expect(seen.notices.map(({ id }) => id)).toEqual(["how-we-will-reach-you"]);
});
