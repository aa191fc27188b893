import { expect, test } from "vitest";
import { markdownPages } from "#site/machine/pages-as-markdown.ts";
import { formAt, knownAt } from "../../../support/known.ts";
import {
  aMaintenance,
  aMaintenanceUpdate,
  aNotice,
  anIncident,
  anUpdate,
  aPostmortem,
  aSite,
} from "../../../support/site.ts";

const site = aSite({
  incidents: [
    anIncident({
      updates: [
        anUpdate({
          body: "Cards fail. All is lost.",
          customerActions: ["Pay by transfer."],
          scope: { users: "buyers", percent: 10, basis: "observed" },
        }),
        anUpdate({
          status: "identified",
          kind: "correction",
          corrects: "2026-03-14T0942Z-investigating",
          wrong: "All is lost.",
          at: "2026-03-14T10:00:00Z",
          nextUpdateBy: "2026-03-14T11:00:00Z",
          body: "Nothing is lost.",
        }),
      ],
    }),
    anIncident({
      id: "older",
      title: "Search_is *slow*",
      started: "2026-03-01T08:00:00Z",
      related: ["checkout-errors"],
      updates: [anUpdate({ at: "2026-03-01T08:10:00Z", status: "resolved", ended: "2026-03-01T08:05:00Z" })],
      postmortem: aPostmortem({
        at: "2026-03-02T08:00:00Z",
        causes: ["Nobody looked."],
        actions: [{ id: "look", owner: "Search team", deliverable: "We look.", due: "2026-04-01" }],
      }),
    }),
  ],
  maintenances: [aMaintenance({ updates: [aMaintenanceUpdate({ at: "2026-03-10T10:00:00Z" })] })],
  notices: [aNotice({ at: "2026-03-11T08:00:00Z", body: "See [the policy](/policy/)." })],
});
const during = knownAt(site, "2026-03-14T10:30:00Z");
const page = (path: string, known = during) => formAt(markdownPages(known), path);

test("the first page tells the state, what is open with its latest words, what is planned and what was", () => {
  const home = page("index.md");
  for (const words of [
    "# Example Shop status: Partial outage",
    "Last updated 14 March 2026, 10:00 UTC",
    "### [Card payments fail (14 March 2026)](https://example.org/status/incidents/checkout-errors/index.md)",
    "Next update by 14 March 2026, 11:00 UTC",
    "- Pay by transfer.",
    "Nothing is lost.",
    "- Checkout: Partial outage",
    "[Reports are read-only (2 April 2026)](https://example.org/status/maintenances/db-upgrade/index.md): Scheduled, 2 April 2026, 20:00 to 22:00 UTC",
    "- [Search_is \\*slow\\* (1 March 2026)](https://example.org/status/incidents/older/index.md)",
    "[How we will reach you (11 March 2026)]",
  ]) {
    expect(home).toContain(words);
  }
  expect(page("index.md", knownAt(site, "2026-03-14T11:30:00Z"))).toContain(
    "An update was promised for 14 March 2026, 11:00 UTC and has not come.",
  );
});

test("an incident tells what holds, then every update with its address, newest first, corrections at both ends", () => {
  const incident = page("incidents/checkout-errors/index.md");
  const headings = incident.match(/^#+ .*$/gm);
  expect(headings).toEqual([
    "# Card payments fail (14 March 2026)",
    "## Affected components over time",
    "## Identified (correction), 14 March 2026, 10:00 UTC",
    "## Investigating, 14 March 2026, 09:42 UTC",
  ]);
  for (const words of [
    "- **Impact:** Major",
    "- **Checkout:** Partial outage, since 14 March 2026, 09:30 UTC",
    "<https://example.org/status/incidents/checkout-errors/#2026-03-14T0942Z-investigating>",
    "Corrects the update of 14 March 2026, 09:42 UTC",
    "- **What was wrong:** “All is lost.”",
    "Corrected by a later update: 14 March 2026, 10:00 UTC",
    "- **Who is affected:** buyers, 10% (we saw it)",
    "- **Components:** Checkout: partial outage",
  ]) {
    expect(incident).toContain(words);
  }
});

test("a postmortem stands on its incident's page, with what we will do", () => {
  const incident = page("incidents/older/index.md");
  for (const words of [
    "## What we learned, 2 March 2026, 08:00 UTC",
    "### What happened",
    "- Nobody looked.",
    "- We look. (Owner: Search team; Due: 1 April 2026; Open)",
    "## Related incidents",
  ]) {
    expect(incident).toContain(words);
  }
});

test("planned work tells its window, a notice its words with links that lead to where the page is", () => {
  expect(page("maintenances/db-upgrade/index.md")).toContain("- **Window:** 2 April 2026, 20:00 to 22:00 UTC");
  expect(page("notices/how-we-will-reach-you/index.md")).toContain(
    "See [the policy](https://example.org/status/policy/).",
  );
});

test("history, components, lists and the policy are Markdown, too", () => {
  const older =
    "- [Search_is \\*slow\\* (1 March 2026)](https://example.org/status/incidents/older/index.md): " +
    "Resolved after 5 minutes; First update after 10 minutes; Major impact; Checkout; Postmortem";
  expect(page("history/index.md")).toContain(
    "- [March 2026](https://example.org/status/history/2026-03/index.md): 2 incidents, 0 maintenances",
  );
  expect(page("history/2026-03/index.md")).toContain(older);
  expect(page("history/2026-04/index.md")).toContain("Reports are read-only");
  expect(page("components/checkout/index.md")).toContain(older);
  expect(page("components/checkout/index.md")).toMatch(/^# Checkout: Partial outage\n/);
  expect(page("maintenances/index.md")).toContain("Reports are read-only (2 April 2026)");
  expect(page("notices/index.md")).toContain("How we will reach you (11 March 2026)");
  expect(page("postmortems/index.md")).toContain("- We look. (Owner: Search team; Due: 1 April 2026; Open)");
  expect(page("policy/index.md")).toContain("### Impact: Critical\n\nThe service cannot be used.\n\n- ");
});

test("a later build with the same words changes none of them", () => {
  const later = markdownPages(knownAt(site, "2026-03-14T10:39:00Z"));
  expect(later).toEqual(markdownPages(during));
});
