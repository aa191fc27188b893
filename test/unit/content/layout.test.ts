import { expect, test } from "vitest";
import { sheetOf } from "#content/layout.ts";
import { smallIncident, smallSite } from "../../support/content.ts";
import { problemsIn } from "../../support/memory-tree.ts";

const folder = "incidents/2026-03-14-checkout-errors";
const site: Record<string, string> = { "site.yaml": smallSite, ...smallIncident() };

test.each([
  [`${folder}/incident.md`, { role: "facts", stem: "incident", language: undefined }],
  [`${folder}/incident.fr.md`, { role: "facts", stem: "incident", language: "fr" }],
  [`${folder}/2026-03-14T0942Z-investigating.md`, { role: "update", stem: "2026-03-14T0942Z-investigating" }],
  [`${folder}/2026-03-14T094230Z-identified.pt-br.md`, { role: "update", language: "pt-br" }],
  [`${folder}/postmortem.md`, { role: "postmortem", folder }],
  ["maintenances/2026-04-02-db-upgrade/maintenance.md", { role: "facts", room: "maintenances" }],
  ["notices/2026-05-01-hello/notice.fr.md", { role: "facts", room: "notices", language: "fr" }],
  ["templates/first-words.md", { role: "facts", room: "templates", stem: "first-words" }],
])("%s has its place", (path, sheet) => {
  expect(sheetOf(path)).toMatchObject(sheet);
});

test.each(["README.md", "incidents/README.md", ".DS_Store", `${folder}/.notes.md`])("%s is passed over", (path) => {
  expect(sheetOf(path)).toBeUndefined();
});

test.each([
  ["incidnts/a.md", "incidnts:1:1 is no directory that content knows. Name it “incidents”."],
  ["site.yml", "site.yml:1:1 is no file that content knows. Name it “site.yaml”."],
  ["logo.png", "logo.png:1:1 is no file that content knows. Leave it out, or let its name begin with a dot."],
  ["incidents/a.md", "incidents/a.md:1:1 lies beside the folders of incidents. Put it into one, or leave it out."],
  [
    "incidents/Checkout/incident.md",
    "incidents/Checkout:1:1 “Checkout” is not a folder's name. Write it like “2026-03-14-checkout-errors”, in lower case.",
  ],
  [
    "notices/2026-02-30-hello/notice.md",
    "notices/2026-02-30-hello:1:1 “2026-02-30-hello” is not a folder's name. Write it like “2026-03-14-checkout-errors”, in lower case.",
  ],
  [
    "notices/2026-02-20-h\u202eo/notice.md",
    "notices/2026-02-20-h<U+202E>o:1:1 “2026-02-20-h<U+202E>o” is not a folder's name. Write it like “2026-03-14-checkout-errors”, in lower case.",
  ],
  [`${folder}/images/a.png`, `${folder}/images:1:1 is a directory within a folder. Content has none there.`],
  [
    `${folder}/14-march.md`,
    `${folder}/14-march.md:1:1 has a name that content does not know. Write “incident.md”, updates and “postmortem.md”, an update's name being like “2026-03-14T0942Z-investigating.md”.`,
  ],
  [
    "templates/First Words.md",
    "templates/First Words.md:1:1 is not a template's name. Write it like “templates/first-words.md”, in lower case.",
  ],
])("%s is named as misplaced", async (path, problem) => {
  expect(await problemsIn({ ...site, [path]: "---\ntitle: A\n---\n" })).toEqual([problem]);
});

test("names that differ in capitals only are refused, for many machines cannot keep both", async () => {
  const name = `${folder}/2026-03-14T0942Z-investigating`;
  const text = site[`${name}.md`] ?? "";
  expect(await problemsIn({ ...site, [`${name}.md`]: text, [`${name}.MD`]: text })).toContain(
    `${name}.md:1:1 has the name of “${`${name}.MD`.slice(0, 59)}…” but for capitals or accents, and many machines cannot keep both. Rename one.`,
  );
});

test("a folder in which nothing was said is named", async () => {
  expect(
    await problemsIn({ "site.yaml": smallSite, [`${folder}/incident.md`]: site[`${folder}/incident.md`] ?? "" }),
  ).toEqual([
    `${folder}/incident.md:1:1 nothing was said about it. Write an update, a file named like “2026-03-14T0942Z-investigating.md”.`,
  ]);
});

test("a folder without its first file is named", async () => {
  const { [`${folder}/incident.md`]: _, ...rest } = site;
  expect(await problemsIn(rest)).toEqual([
    `${folder}/incident.md:1:1 is missing. Write the opening facts of the incident there.`,
  ]);
});

test("content without site.yaml is named as such", async () => {
  expect(await problemsIn({})).toEqual([
    "site.yaml:1:1 is missing. Every content directory has one, with the site's name and components.",
  ]);
});
