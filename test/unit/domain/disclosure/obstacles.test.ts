import { describe, expect, test } from "vitest";
import type { Obstacle } from "#domain/disclosure/obstacle.ts";
import { obstaclesOf } from "#domain/disclosure/obstacles.ts";
import { releasedText } from "#domain/disclosure/released-text.ts";
import { anUpdate, aPostmortem, aSite } from "../../../support/site.ts";
import { aDisclosure, byCounsel, byLead, gatesWith, passedOver } from "../../../support/sound-disclosure.ts";

type Facts = Parameters<typeof aDisclosure>[0];
const contacts = {
  kind: "email",
  since: "2024-02-01",
  from: "security@example.com",
  audience: "security-contacts",
} as const;
const { settings } = aSite({ policy: { approvers: ["Head of Security", "Legal counsel"] }, channels: { contacts } });
const now = new Date("2026-03-14T09:00:00Z");
const statement = anUpdate({ status: "identified" });
const wrongText = "0".repeat(64);
const text = releasedText(aDisclosure());

/** `about what`, with the key that stands there, so that a wrong place is seen at once. */
function found(facts: Facts, at = now): string[] {
  const incident = aDisclosure(facts);
  return obstaclesOf(incident, settings, at).map(({ about, place, what }) => {
    const files = [incident, ...incident.updates, ...(incident.postmortem ? [incident.postmortem] : [])];
    const keys = files.flatMap(({ places }) => Object.entries(places));
    const [key] = keys.findLast(([, there]) => JSON.stringify(there) === JSON.stringify(place)) ?? [place.file];
    return `${about} at ${key}: ${what}`;
  });
}

test("nothing forbids the release of a disclosure that everybody approved", () => {
  expect(found({})).toEqual([]);
});

test.each<[string, Facts, string]>([
  ["a gate that nobody approved", { gates: gatesWith({ dataScope: [] }) }, "dataScope at gates.dataScope: nobody has"],
  ["a gate that is not there", { gates: gatesWith({ facts: undefined }) }, "facts at gates: nobody has approved"],
  ["one who approves twice", { gates: gatesWith({ facts: [byLead, byLead] }) }, "facts at gates.facts.1.by: “Head of"],
  [
    "one who approves twice in other letters",
    { gates: gatesWith({ facts: [byLead, { ...byLead, by: "head of  SECURITY" }] }) },
    "facts at gates.facts.1.by: “head of  SECURITY” has approved this already",
  ],
  [
    "an approval from the future",
    { gates: gatesWith({ timeline: [{ ...byLead, at: "2026-03-14T09:00:01Z" }] }) },
    "timeline at gates.timeline.0.at: “Head of security” approved at 2026-03-14 09:00 UTC, which lies after",
  ],
  [
    "an approval before anybody had noticed",
    { gates: gatesWith({ vectorClosed: [{ ...byLead, at: "2026-03-10T07:09:00Z" }] }) },
    "vectorClosed at gates.vectorClosed.0.at: “Head of security” approved at 2026-03-10 07:09 UTC, before it was noticed",
  ],
  [
    "an approval before awareness, where detection is not given",
    {
      detected: undefined,
      awareAt: "2026-03-12T10:00:00Z",
      gates: gatesWith({ facts: [{ ...byLead, at: "2026-03-12T09:59:00Z" }] }),
    },
    "facts at gates.facts.0.at: “Head of security” approved at 2026-03-12 09:59 UTC, before it was noticed",
  ],
  [
    "somebody who may not approve",
    { gates: gatesWith({ forensicsDone: [{ ...byLead, by: "Intern" }] }) },
    "forensicsDone at gates.forensicsDone.0.by: “Intern” is not among those who may approve",
  ],
  [
    "one who passes over a gate alone",
    { gates: gatesWith({ facts: [] }), overrides: passedOver("facts", [byLead, byLead]) },
    "facts at overrides.0.approvals.1.by: “Head of security” has approved this already",
  ],
  [
    "one who passes over a gate without a second one",
    { gates: gatesWith({ facts: [] }), overrides: passedOver("facts", [byLead]) },
    "facts at overrides.0.approvals: “Head of security” alone passes over facts",
  ],
  [
    "an override from the future",
    { overrides: passedOver("facts", [byLead, { ...byCounsel, at: "2026-03-15T00:00:00Z" }]) },
    "facts at overrides.0.approvals.1.at: “Legal counsel” approved at 2026-03-15",
  ],
  [
    "a hold",
    { holds: { lawEnforcement: { since: "2026-03-11T00:00:00Z" } } },
    "lawEnforcement at holds.lawEnforcement",
  ],
  [
    "a hold that will be lifted",
    { holds: { lawEnforcement: { since: "2026-03-11T00:00:00Z", cleared: "2026-03-14T09:01:00Z" } } },
    "lawEnforcement at holds.lawEnforcement.cleared: investigators lift their hold at 2026-03-14 09:01 UTC",
  ],
  [
    "a hold lifted before it was asked for",
    { holds: { lawEnforcement: { since: "2026-03-11T00:00:00Z", cleared: "2026-03-10T00:00:00Z" } } },
    "lawEnforcement at holds.lawEnforcement.cleared: the hold was lifted at 2026-03-10 00:00 UTC, before",
  ],
  [
    "a text that nobody released",
    { releases: undefined },
    "releases at incidents/sapphire-unicorn/incident.md: nobody",
  ],
  ["a text that one released", { releases: [{ ...byLead, text }] }, "releases at releases: “Head of security” alone"],
  [
    "one who released twice",
    { releases: [byLead, byLead].map((one) => ({ ...one, text })) },
    "releases at releases.1.by: “Head of security” has approved this already",
  ],
  [
    "a text that changed after one released it",
    {
      releases: [
        { ...byLead, text },
        { ...byCounsel, text: wrongText },
      ],
    },
    "releases at releases.1.text: the text was changed after “Legal counsel” approved it",
  ],
  ["a disclosure without words", { updates: [] }, "releases at title: there are no"],
  ["no time for the public", { publishAt: undefined }, "times at incidents/sapphire-unicorn/incident.md: publishAt is"],
  [
    "security contacts who learn it with the public",
    { prenotifyAt: "2026-03-14T09:42:00Z" },
    "times at prenotifyAt: security contacts are told at 2026-03-14 09:42 UTC, no earlier than the public",
  ],
  [
    "advance notice that is too short",
    { prenotifyAt: "2026-03-13T10:12:00Z" },
    "advanceNotice at publishAt: security contacts have 23 h 30 min before the public, and the policy promises 24 h",
  ],
  [
    "no advance notice",
    { prenotifyAt: undefined },
    "advanceNotice at incidents/sapphire-unicorn/incident.md: prenotifyAt is missing",
  ],
  [
    "words before the public is told",
    { updates: [anUpdate({ at: "2026-03-14T09:41:59Z" }), statement] },
    "times at at: this update speaks before the public is told at 2026-03-14 09:42 UTC",
  ],
  [
    "words that would follow the statement unread",
    { updates: [statement, anUpdate({ status: "resolved", at: "2026-03-14T09:43:00Z" })] },
    "releases at at: this is said after the statement, and no release speaks of it",
  ],
  ["a postmortem unread", { postmortem: aPostmortem() }, "releases at at: this is said after the statement"],
  [
    "a translation unread",
    { updates: [anUpdate({ status: "identified", translations: { fr: { body: "Un client sur dix." } } })] },
    "releases at incidents/sapphire-unicorn/2026-03-14T0942Z-identified.fr.md: this translation would go out unread",
  ],
])("refuses %s, and that alone", (_case, facts, expected) => {
  expect(found(facts)).toEqual([expect.stringContaining(expected)]);
});

describe("two people pass over", () => {
  test.each<[string, Facts]>([
    ["a gate", { gates: gatesWith({ facts: [] }), overrides: passedOver("facts") }],
    [
      "a hold",
      { holds: { lawEnforcement: { since: "2026-03-11T00:00:00Z" } }, overrides: passedOver("lawEnforcement") },
    ],
    ["a short notice", { prenotifyAt: "2026-03-14T09:00:00Z", overrides: passedOver("advanceNotice") }],
    ["the notice", { prenotifyAt: undefined, overrides: passedOver("advanceNotice") }],
  ])("%s", (_case, facts) => {
    expect(found(facts)).toEqual([]);
  });

  test("nothing else with it", () => {
    expect(found({ gates: gatesWith({ facts: [], timeline: [] }), overrides: passedOver("facts") })).toEqual([
      expect.stringContaining("timeline at gates.timeline"),
    ]);
  });
});

test("any role may approve where the policy names none, and nobody waits for security contacts who have no line", () => {
  const incident = aDisclosure({ gates: gatesWith({ facts: [{ ...byLead, by: "Intern" }] }), prenotifyAt: undefined });
  expect(obstaclesOf(incident, aSite().settings, now)).toEqual([]);
  const off = aSite({ channels: { contacts: { ...contacts, enabled: false } } }).settings;
  expect(obstaclesOf(incident, off, now)).toEqual([]);
});

test("a public disclosure may go on, be translated and learned from", () => {
  const updates = [statement, anUpdate({ status: "resolved", at: "2026-03-14T11:30:00Z" })];
  const translations = { fr: { title: "Des commandes ont été lues", body: "" } };
  expect(found({ codename: undefined, updates, translations, postmortem: aPostmortem() })).toEqual([]);
});

test("writes what and how as sentences that end where its readers add the full stop", () => {
  const bare = { gates: undefined, releases: [], holds: { lawEnforcement: { since: "2026-03-11T00:00:00Z" } } };
  const obstacles: Obstacle[] = [{}, { publishAt: undefined }, { prenotifyAt: undefined }].flatMap((times) =>
    obstaclesOf(aDisclosure({ ...bare, ...times, postmortem: aPostmortem() }), settings, now),
  );
  expect(obstacles.length).toBeGreaterThan(20);
  for (const { what, mend } of obstacles) {
    expect(what).toMatch(/[^.!?]$/);
    expect(mend).toMatch(/^[A-Z].*[^.!?]$/);
  }
});
