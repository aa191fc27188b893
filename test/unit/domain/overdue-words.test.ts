import { describe, expect, test } from "vitest";
import { owedBy } from "../../support/owed.ts";
import { anIncident, anUpdate, aPostmortem, aSite } from "../../support/site.ts";

const promising = anUpdate();
const silent = anUpdate({ at: "2026-03-14T09:42:00Z" });
const resolved = anUpdate({ status: "resolved", at: "2026-03-14T12:00:00Z", ended: "2026-03-14T11:30:00Z" });
const policy = { impacts: { critical: { meaning: "Down.", firstUpdate: "10m", cadence: "30m", report: "7d" } } };

const promise = "promise since 03-14T10:30";
const investigating = "2026-03-14T0942Z-investigating.md";

describe("the next word of an open incident", () => {
  test.each([
    ["is not late in the minute it was promised for", { updates: [promising] }, "10:30:59.999", []],
    [
      "is late when that minute has passed",
      { updates: [promising] },
      "10:31:00",
      [`${promise}, 1 min, ${investigating}`],
    ],
    ["is late by whole minutes", { updates: [promising] }, "12:00:30", [`${promise}, 90 min, ${investigating}`]],
    ["is not owed once it is resolved", { updates: [promising, resolved] }, "13:00:00", []],
    ["is not owed before its start", { updates: [], started: "2026-03-14T14:00:00Z" }, "13:00:00", []],
    [
      "is owed again when it is reopened",
      {
        updates: [resolved, anUpdate({ at: "2026-03-14T13:00:00Z", nextUpdateBy: "2026-03-14T13:30:00Z" })],
      },
      "13:31:00",
      ["promise since 03-14T13:30, 1 min, 2026-03-14T1300Z-investigating.md"],
    ],
    ["without a promise may take one and a half times the cadence", { updates: [silent] }, "11:12:59", []],
    [
      "without a promise is late after that",
      { updates: [silent] },
      "11:13:00",
      [`promise since 03-14T11:12, 1 min, ${investigating}`],
    ],
    [
      "without a promise is late sooner where it is worse",
      { updates: [silent], impact: "critical" },
      "10:28:00",
      [`promise since 03-14T10:27, 1 min, ${investigating}`],
    ],
    [
      "without a promise or an impact is waited for as if it were major",
      { updates: [silent], impact: undefined },
      "11:13:00",
      [`promise since 03-14T11:12, 1 min, ${investigating}`],
    ],
    [
      "is the first one, where none was said yet",
      { updates: [] },
      "09:51:00",
      ["promise since 03-14T09:50, 1 min, incident.md"],
    ],
    [
      "is the first one, counted from when we noticed",
      { updates: [], detected: "2026-03-14T09:40:00Z" },
      "09:51:00",
      [],
    ],
    ["is not owed by an exercise", { updates: [promising], exercise: true }, "18:00:00", []],
    ["is not owed by imported history", { updates: [promising], imported: "cstate" }, "18:00:00", []],
    ["is not owed by a draft", { updates: [promising], draft: true }, "18:00:00", []],
  ] as const)("%s", (_, facts, at, expected) => {
    expect(owedBy(aSite({ policy, incidents: [anIncident(facts)] }), `2026-03-14T${at}Z`)).toEqual(expected);
  });
});

describe("the postmortem", () => {
  const due = anUpdate({ status: "resolved", at: "2026-03-14T12:00:00Z", reportDue: "2026-03-18T17:00:00Z" });
  const later = anUpdate({ status: "resolved", at: "2026-03-18T12:00:00Z", reportDue: "2026-03-25T17:00:00Z" });
  const worse = anUpdate({ status: "identified", at: "2026-03-14T10:00:00Z", impact: "critical" });
  const better = anUpdate({ status: "resolved", at: "2026-03-14T12:00:00Z", impact: "none" });
  const stem = "2026-03-14T1200Z-resolved.md";
  test.each([
    ["is not late in the minute it was due", { updates: [due] }, "2026-03-18T17:00:59Z", []],
    [
      "is late when that minute has passed",
      { updates: [due] },
      "2026-03-18T17:01:00Z",
      [`report since 03-18T17:00, 1 min, ${stem}`],
    ],
    ["is due when the last word on it says so", { updates: [due, later] }, "2026-03-19T00:00:00Z", []],
    [
      "is not owed before the incident is over",
      { updates: [due, anUpdate({ at: "2026-03-15T00:00:00Z", nextUpdateBy: "2026-04-01T00:00:00Z" })] },
      "2026-03-19T00:00:00Z",
      [],
    ],
    ["is not owed where neither word nor policy promises one", { updates: [resolved] }, "2027-03-14T00:00:00Z", []],
    [
      "is owed by the policy, counted from the resolution",
      { updates: [resolved], impact: "critical" },
      "2026-03-21T12:01:00Z",
      [`report since 03-21T12:00, 1 min, ${stem}`],
    ],
    [
      "is owed by the worst impact it had",
      { updates: [worse, better] },
      "2026-03-21T12:01:00Z",
      [`report since 03-21T12:00, 1 min, ${stem}`],
    ],
    [
      "is not owed once it is out",
      { updates: [due], postmortem: aPostmortem({ at: "2026-03-30T00:00:00Z" }) },
      "2026-03-30T00:00:00Z",
      [],
    ],
    [
      "is owed until the moment it is out",
      { updates: [due], postmortem: aPostmortem({ at: "2026-03-18T17:10:00Z" }) },
      "2026-03-18T17:09:00Z",
      [`report since 03-18T17:00, 9 min, ${stem}`],
    ],
  ] as const)("%s", (_, facts, at, expected) => {
    expect(owedBy(aSite({ policy, incidents: [anIncident(facts)] }), at)).toEqual(expected);
  });
});
