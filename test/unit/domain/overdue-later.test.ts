import { describe, expect, test } from "vitest";
import { owedBy } from "../../support/owed.ts";
import { anIncident, anUpdate, aPostmortem, aSite } from "../../support/site.ts";

const resolved = anUpdate({ status: "resolved", at: "2026-03-14T12:00:00Z" });

describe("an action item", () => {
  const item = { id: "watch-keys", owner: "Head of payments", deliverable: "An alarm.", due: "2026-04-30" };
  test.each([
    ["is not late on its day", item, "2026-05-01T00:00:59Z", []],
    [
      "is late when its day has passed",
      item,
      "2026-05-01T00:01:00Z",
      ["action since 05-01T00:00, 1 min, postmortem.md"],
    ],
    ["owes nothing once it is done", { ...item, state: "done" }, "2026-06-01T00:00:00Z", []],
    ["owes nothing once it is dropped", { ...item, state: "dropped" }, "2026-06-01T00:00:00Z", []],
    [
      "owes its next report",
      { ...item, nextReportOn: "2026-04-10" },
      "2026-04-11T00:01:00Z",
      ["action since 04-11T00:00, 1 min, postmortem.md"],
    ],
    [
      "is told once where work and report are late",
      { ...item, nextReportOn: "2026-04-10" },
      "2026-05-02T00:00:00Z",
      ["action since 05-01T00:00, 1440 min, postmortem.md"],
    ],
    ["owes nothing before its postmortem is out", { ...item, due: "2026-03-01" }, "2026-03-19T00:00:00Z", []],
  ] as const)("%s", (_, action, at, expected) => {
    const postmortem = aPostmortem({ actions: [action] });
    expect(owedBy(aSite({ incidents: [anIncident({ updates: [resolved], postmortem })] }), at)).toEqual(expected);
  });
});

describe("a security disclosure", () => {
  const security = { category: "security", detected: "2026-03-14T09:40:00Z" } as const;
  const open = anUpdate({ nextUpdateBy: "2026-06-01T00:00:00Z" });
  const touched = anUpdate({
    status: "identified",
    at: "2026-03-15T09:00:00Z",
    nextUpdateBy: "2026-06-01T00:00:00Z",
    dataAffected: "none",
  });
  const late = "disclosure since 03-17T09:40, 1 min, incident.md";
  const hold = { lawEnforcement: { since: "2026-03-14T12:00:00Z" } };
  test.each([
    ["is not late within the policy's days", { updates: [open] }, "2026-03-17T09:40:59Z", []],
    ["is late after them", { updates: [open] }, "2026-03-17T09:41:00Z", [late]],
    [
      "counts from when we became aware, if that was first",
      { updates: [open], awareAt: "2026-03-14T09:35:00Z" },
      "2026-03-17T09:36:00Z",
      ["disclosure since 03-17T09:35, 1 min, incident.md"],
    ],
    [
      "counts from the first word, where nothing else is known",
      { updates: [open], detected: undefined },
      "2026-03-17T09:43:00Z",
      ["disclosure since 03-17T09:42, 1 min, 2026-03-14T0942Z-investigating.md"],
    ],
    ["is made by saying what data was touched", { updates: [open, touched] }, "2026-04-01T00:00:00Z", []],
    ["is not owed after the resolution", { updates: [open, resolved] }, "2026-04-01T00:00:00Z", []],
    ["waits as long as investigators ask", { updates: [open], holds: hold }, "2026-04-01T00:00:00Z", []],
    ["is owed of security alone", { updates: [open], category: "availability" }, "2026-04-01T00:00:00Z", []],
  ] as const)("%s", (_, facts, at, expected) => {
    expect(owedBy(aSite({ incidents: [anIncident({ ...security, ...facts })] }), at)).toEqual(expected);
  });
});
