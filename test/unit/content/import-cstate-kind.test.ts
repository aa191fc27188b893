import { describe, expect, test } from "vitest";
import type { Entry } from "#content/import-cstate/entry.ts";
import { gravityOf } from "#content/import-cstate/gravity.ts";
import { kindOf } from "#content/import-cstate/kind.ts";
import { sectionsOf } from "#content/import-cstate/sections.ts";

const entry = (title: string, words: string, more: Partial<Entry> = {}): Entry => ({
  file: "x.md",
  stem: "x",
  title,
  start: new Date("2018-04-13T10:00:00Z"),
  end: new Date("2018-04-13T11:00:00Z"),
  plannedEnd: undefined,
  gravity: "notice",
  gravityLine: 1,
  affected: [],
  informational: false,
  draft: false,
  words,
  sections: sectionsOf(words, 1, "UTC"),
  ...more,
});

describe("a notice is", () => {
  test.each([
    ["maintenance", "Pump maintenance", "Pumps stop for an hour."],
    ["maintenance", "Pump outage", "There is a planned outage of the pumps."],
    ["maintenance", "Pumps", "We will be replacing two of them."],
    ["maintenance", "Moving to a new pump house", "You may see an outage."],
    ["incident", "Pump outage", "Two of them stand still."],
    ["incident", "Pumps", "*Investigating* - Water is low, we may schedule maintenance."],
    ["incident", "Pumps", "Two of them are failing."],
    ["notice", "A merry winter", "We are away until January."],
    ["notice", "Error budget of the pumps", "Half of it is used."],
  ])("%s: “%s”, “%s”", (kind, title, words) => {
    expect(kindOf(entry(title, words)).kind).toBe(kind);
  });

  test("an incident if it names components, and news if it is called informational", () => {
    const affected = [{ name: "Pumps", line: 1 }];
    expect(kindOf(entry("Water", "It is warm.", { affected })).kind).toBe("incident");
    expect(kindOf(entry("Water", "It is warm.", { affected, informational: true })).kind).toBe("notice");
  });

  test("news if planned work has no end", () => {
    const kind = kindOf(entry("Pump maintenance", "Soon.", { end: undefined }));
    expect(kind).toMatchObject({ kind: "notice" });
    expect(kind.because).toContain("window");
  });
});

test("what disrupts is an incident, whatever it was planned as", () => {
  expect(kindOf(entry("Planned maintenance", "Pumps stop.", { gravity: "disrupted" })).kind).toBe("incident");
});

test.each([
  ["notice", "notice"],
  ["Disrupted", "disrupted"],
  ["distrupted", "disrupted"],
  ["donw", "down"],
  ["catastrophic", undefined],
  ["", undefined],
])("the severity “%s” is read as %s", (typed, meant) => {
  expect(gravityOf(typed)).toBe(meant);
});
