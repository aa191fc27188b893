import { describe, expect, test } from "vitest";
import { labelOf, markOf } from "#content/import-cstate/mark.ts";
import { directionOf, oldestFirst } from "#content/import-cstate/order.ts";
import { sectionsOf } from "#content/import-cstate/sections.ts";
import { otherShortcodes, tracksIn, withTracksAsWords } from "#content/import-cstate/track.ts";

const parts = (...paragraphs: string[]) => sectionsOf(paragraphs.join("\n\n"), 1, "UTC");
const texts = (...paragraphs: string[]) => oldestFirst(parts(...paragraphs)).map(({ text }) => text);

describe("a track", () => {
  test("is found in every spelling of a shortcode", () => {
    const text = '{{< track "2018-04-13 12:00:00" >}} {{<track `2018-04-13`>}} {{% track 2018-04-14 %}}';
    expect(tracksIn(text, "UTC").map(({ raw }) => raw)).toEqual(["2018-04-13 12:00:00", "2018-04-13", "2018-04-14"]);
  });

  test("becomes words that say their zone", () => {
    expect(withTracksAsWords('from {{< track "2018-04-13 12:00:00" >}}.', "UTC")).toBe("from 2018-04-13 12:00:00 UTC.");
    expect(withTracksAsWords('at {{< track "2018-04-13T12:00:00+02:00" >}}', "UTC")).toBe(
      "at 2018-04-13T12:00:00+02:00",
    );
  });

  test("that cannot be read stays as it is, and so do other shortcodes", () => {
    const text = '{{< track "teatime" >}} {{< partial "graph.html" >}}';
    expect(withTracksAsWords(text, "UTC")).toBe(text);
    expect(otherShortcodes(text)).toEqual([{ name: "partial", at: 24 }]);
  });
});

describe("a mark", () => {
  test.each([
    ["*Investigating* - We look into it.", "investigating"],
    ["**Update** The valve is shut.", "update"],
    ["_UPDATE #2_: The valve is shut.", "update"],
    ["__Update3__ The valve is shut.", "update"],
    ["\\*\\*Update\\*\\* The valve is shut.", "update"],
    ["**Resolved:** The valve is shut.", "resolved"],
    ["*Resolution (1)* - The valve is shut.", "resolved"],
    ["*Under Observation* - It holds.", "monitoring"],
    ["edit: it was the valve.", "update"],
    ["EDIT: it was the valve.", "update"],
    ["### Update - noon", "update"],
    ["Complete", "resolved"],
  ])("%s calls itself %s", (paragraph, label) => {
    expect(markOf(paragraph, "UTC")?.label).toBe(label);
  });

  test.each([
    "**Pumps** stand still.",
    "Cause:\nunknown",
    "Fix:\nnew valve",
    "## Known effects",
    "## Upstream",
    "Updates:",
  ])("%s is none", (paragraph) => {
    expect(markOf(paragraph, "UTC")).toBeUndefined();
  });

  test.each([
    '*Resolved* - It holds. {{< track "2018-04-13 12:00:00" >}}',
    '{{< track "2018-04-13 12:00:00" >}} It holds.',
    '**Update** {{< track "2018-04-13 12:00:00" >}}\nIt holds.',
    "## 2018-04-13 12:00 UTC",
    "### Resolved (2018-04-13 12:00)",
    "**2018-04-13 12:00 UTC** It holds.",
    "**Update 2018-04-13 12:00** It holds.",
    "*Update* - 2018-04-13 12:00 - It holds.",
  ])("%s tells its time", (paragraph) => {
    expect(markOf(paragraph, "UTC")?.moment?.at).toEqual(new Date("2018-04-13T12:00:00Z"));
  });

  test("a time inside of words is not the time of the words", () => {
    expect(markOf("**Update** We hope to be done by 2018-04-13 12:00.", "UTC")?.moment).toBeUndefined();
    const two = 'It stood from {{< track "2018-04-13 12:00:00" >}} to {{< track "2018-04-13 13:00:00" >}}.';
    expect(markOf(two, "UTC")).toBeUndefined();
  });

  test("knows a label without its number", () => {
    expect(labelOf("Update 12")).toBe("update");
    expect(labelOf("Lunch")).toBeUndefined();
  });
});

describe("a text is divided", () => {
  test("at dividers, however they were typed", () => {
    expect(parts("Valve shut.", "---", "Valve open.", "\\--", "Leak.", "* * *", "Drip.")).toHaveLength(4);
  });

  test("not at a heading's underline", () => {
    expect(parts("Valves\n---", "Two of them.")).toHaveLength(1);
  });

  test("at dashes below an update, where another follows", () => {
    expect(parts("**Update** Open again.\n--\n**Update** Shut.").map(({ text }) => text)).toEqual([
      "**Update** Open again.",
      "**Update** Shut.",
    ]);
  });

  test("not inside of code", () => {
    expect(parts("Do:", "```\n---\n\n**Update** x\n```", "Done.")).toHaveLength(1);
  });

  test("at list items that tell their time, and nowhere else in a list", () => {
    const list = "- `2018-04-13T12:00:00Z`: shut\n- a valve\n- `2018-04-13T13:00:00Z`: open";
    expect(parts("Leak.", list).map(({ at }) => at?.getUTCHours())).toEqual([undefined, 12, 13]);
  });

  test("with the line of each part", () => {
    expect(sectionsOf("Leak.\n\n**Update** Shut.", 10, "UTC").map(({ line }) => line)).toEqual([10, 12]);
  });
});

describe("a text runs", () => {
  test("as its times say", () => {
    const track = (hour: number) => `Word. {{< track "2018-04-13 ${hour}:00:00" >}}`;
    expect(directionOf(parts(track(13), track(12)))).toBe("newest first");
    expect(directionOf(parts(track(12), track(13)))).toBe("oldest first");
  });

  test("oldest first from an investigation on", () => {
    expect(texts("*Investigating* Leak.", "*Update* Shut.")[0]).toBe("*Investigating* Leak.");
  });

  test("oldest first where the first words are plain and a marked one follows", () => {
    expect(texts("Leak.", "edit: shut.")).toEqual(["Leak.", "edit: shut."]);
    expect(texts("Leak.", "---", "*Resolved* Shut.")).toEqual(["Leak.", "*Resolved* Shut."]);
  });

  test("newest first where it begins with an update; what stands below the last one is how it began", () => {
    expect(texts("*Resolved* Shut.", "*Update* Found.", "Leak.", "Much water.")).toEqual([
      "Leak.\n\nMuch water.",
      "*Update* Found.",
      "*Resolved* Shut.",
    ]);
  });

  test("newest first between dividers, as cState asks", () => {
    expect(texts("Shut.", "---", "Found.", "---", "Leak.")).toEqual(["Leak.", "Found.", "Shut."]);
  });
});
