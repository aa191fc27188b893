import { describe, expect, test } from "vitest";
import type { Site } from "#model/site.ts";
import { checkSite } from "#policy/check.ts";
import { placeholdersOf } from "#policy/placeholders.ts";
import { aMaintenance, aNotice, anIncident, anUpdate, aPostmortem, aSite, aTemplate } from "../../support/site.ts";

const templates = [aTemplate("Since [09:42] UTC, [what fails] for [whom]. [What still works] works.")];

function found(things: Partial<Site>): string[] {
  const findings = checkSite({ ...aSite(), templates, ...things }, new Map());
  return findings
    .filter(({ rule }) => rule === "words/placeholder")
    .map(({ what }) => what.slice(1, what.indexOf("”")));
}

describe("what is to be filled in", () => {
  test.each([
    ["words in brackets", "Since [09:42] UTC, [what fails].", ["[09:42]", "[what fails]"]],
    ["the innermost of nested brackets", "[one [two] three]", ["[two]"]],
    ["before a colon", "By [10:10]: more.", ["[10:10]"]],
    ["no link", "[words](https://example.com) [words][there] ![picture]", []],
    ["no definition of a link", "Text.\n\n  [there]: https://example.com", []],
    ["no footnote and no box", "Said.[^1]\n- [x] done\n- [ ] to do", []],
    ["nothing that is never closed", `${"[".repeat(9)}\n[open`, []],
  ])("is told: %s", (_, text, spans) => {
    expect([...placeholdersOf([{ body: text }])]).toEqual(spans);
  });
});

describe("a span of a template is found", () => {
  const open = "Payments by card fail for [whom].";
  test.each<[string, Partial<Site>]>([
    ["in an update", { incidents: [anIncident({ updates: [anUpdate({ body: open })] })] }],
    ["in an incident's own words", { incidents: [anIncident({ body: open })] }],
    ["in a title", { incidents: [anIncident({ title: "Payments by card fail for [whom]" })] }],
    ["in a line of the front matter", { incidents: [anIncident({ updates: [anUpdate({ workaround: open })] })] }],
    [
      "in a translation",
      { incidents: [anIncident({ updates: [anUpdate({ translations: { fr: { body: `Depuis : ${open}` } } })] })] },
    ],
    ["in a maintenance", { maintenances: [aMaintenance({ body: open })] }],
    ["in a notice", { notices: [aNotice({ body: open })] }],
    ["in a postmortem", { incidents: [anIncident({ postmortem: aPostmortem({ body: open }) })] }],
    ["in what a postmortem says in short", { incidents: [anIncident({ postmortem: aPostmortem({ summary: open }) })] }],
  ])("%s", (_, things) => {
    expect(found(things)).toEqual(["[whom]"]);
  });

  test("where it stands", () => {
    const update = anUpdate({ body: `All is told.\n\n${open}` });
    const [finding] = checkSite({ ...aSite(), templates, incidents: [anIncident({ updates: [update] })] }, new Map());
    expect(finding?.place).toMatchObject({ line: update.bodyLine + 2, column: 27 });
  });
});

describe("nothing is found", () => {
  test.each([
    ["in other brackets", "Payments [by card] fail for one in ten."],
    ["in other letters", "Payments by card fail for [Whom]."],
    ["in a link with the same words", "Payments by card fail for [whom](https://status.example.com/)."],
  ])("%s", (_, body) => {
    expect(found({ incidents: [anIncident({ updates: [anUpdate({ body })] })] })).toEqual([]);
  });

  test("where the site has no such template", () => {
    const incidents = [anIncident({ updates: [anUpdate({ body: "Payments by card fail for [whom]." })] })];
    expect(found({ incidents, templates: [] })).toEqual([]);
  });

  test("in history that was imported", () => {
    expect(found({ incidents: [anIncident({ title: "[whom]", imported: "cstate" })] })).toEqual([]);
  });
});

test("a title that is wholly in brackets is found without any template", () => {
  const incidents = [anIncident({ title: "[What readers are told]" })];
  expect(found({ incidents, templates: [] })).toEqual(["[What readers are told]"]);
});
