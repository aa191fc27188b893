import { first, fourth, opening, type Place, said, second, third } from "./judged-place.ts";

const broken = "components: [unclosed\n---\n";
/** What people do to content, one at a time. */
export const edits: [name: string, edit: (place: Place) => Promise<unknown>][] = [
  ["changing a text", ({ change }) => change(said(first), "some card payments", "all card payments")],
  ["promising a mend", ({ change }) => change(said(second), "fail.", "fail. It will be fixed by 18:00 UTC.")],
  [
    "adding an update",
    ({ write }) =>
      write(
        `incidents/${first}/2026-03-14T1130Z-resolved.md`,
        "---\nat: 2026-03-14T11:30:00Z\nstatus: resolved\n---\nCard payments work again.\n",
      ),
  ],
  ["deleting an update", ({ remove }) => remove(said(third))],
  ["deleting a folder", ({ remove }) => remove(`incidents/${second}`)],
  ["renaming a folder", ({ rename }) => rename(first, "2026-03-14-payments")],
  [
    "renaming a folder that keeps its id",
    async ({ rename, change }) => {
      await rename(first, "2026-03-14-payments");
      await change(opening("2026-03-14-payments"), "title:", `id: ${first}\ntitle:`);
    },
  ],
  ["taking another's id", ({ change }) => change(opening(fourth), "title:", `id: ${first}\ntitle:`)],
  [
    "taking another's id as a former name",
    ({ change }) => change(opening(first), "title:", `redirectFrom: [${second}]\ntitle:`),
  ],
  [
    "changing site.yaml",
    ({ change }) => change("site.yaml", "name: Example", "name: Other\npolicy:\n  words:\n    banned: [card]"),
  ],
  [
    "retiring a component in site.yaml",
    ({ change }) => change("site.yaml", /\n {2}- id: search\n {4}name: Search/, ""),
  ],
  ["breaking site.yaml", ({ change }) => change("site.yaml", "name: Example", "name: [")],
  ["breaking the keys of an incident", ({ change }) => change(opening(second), "components:", broken)],
  ["breaking the keys of an update", ({ change }) => change(said(second), "status: investigating", "status: lost")],
  [
    "silencing a rule",
    ({ change }) =>
      change(opening(second), "title:", "silence:\n  - rule: incident/twin\n    reason: It is another trouble\ntitle:"),
  ],
  [
    "silencing a rule that is not there",
    ({ change }) => change(said(second), "at:", "silence:\n  - rule: no/rule\n    reason: None\nat:"),
  ],
  ["relating to another incident", ({ change }) => change(opening(second), "title:", `related: [${first}]\ntitle:`)],
  ["relating to nothing", ({ change }) => change(opening(second), "title:", "related: [not-there]\ntitle:")],
  ["relating to itself", ({ change }) => change(opening(second), "title:", `related: [${second}]\ntitle:`)],
  ["drafting", ({ change }) => change(opening(second), "title:", "draft: true\ntitle:")],
  ["calling it imported", ({ change }) => change(opening(second), "title:", "imported: cstate\ntitle:")],
  ["calling it a disclosure", ({ change }) => change(opening(second), "category: availability", "category: security")],
  ["touching without a change", ({ change }) => change(said(second), "some", "some")],
  [
    "speaking ahead of time",
    ({ write }) =>
      write(
        `incidents/${third}/2027-03-16T0942Z-identified.md`,
        "---\nat: 2027-03-16T09:42:00Z\nstatus: identified\nnextUpdateBy: 2027-03-16T10:42:00Z\n---\nWe know why.\n",
      ),
  ],
  ["putting a stranger at the root", ({ write }) => write("notes.txt", "Nothing.\n")],
  ["putting a stranger into a folder", ({ write }) => write(`incidents/${third}/notes.txt`, "Nothing.\n")],
  ["putting a file beside the folders", ({ write }) => write("incidents/loose.md", "---\n---\n")],
  [
    "writing two names that are one",
    ({ write }) => write(`incidents/${third.toUpperCase()}/incident.md`, "---\n---\n"),
  ],
  [
    "writing a notice",
    ({ write }) =>
      write(
        "notices/2026-03-20-hello/notice.md",
        "---\ntitle: Hello\nkind: heartbeat\nat: 2026-03-20T10:00:00Z\n---\nWe are here.\n",
      ),
  ],
  [
    "writing a template",
    ({ write }) => write("templates/words.md", "---\ntitle: Words\nfor: incident\n---\nCards fail for [whom].\n"),
  ],
  [
    "recording a drill without its time",
    ({ write }) => write("drills/2026-03-20-cards.md", "---\ntitle: Cards\n---\n"),
  ],
  ["opening a channel late", ({ change }) => change("site.yaml", "since: 2020-02-01", "since: 2026-03-10")],
];
