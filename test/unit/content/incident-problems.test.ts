import { expect, test } from "vitest";
import { smallSite } from "../../support/content.ts";
import { problemsIn, smallWith } from "../../support/memory-tree.ts";

const file = "incidents/2026-03-14-checkout-errors/incident.md";
const update = "incidents/2026-03-14-checkout-errors/2026-03-14T0942Z-investigating.md";

const slugMend = "Write lower-case letters, digits and single hyphens, like “checkout-errors”";

test.each([
  ["impact: major", "impact: sev1", "4:9 impact: “sev1” is not an impact. Write none, minor, major or critical."],
  ["impact: major", "impact:", "4:1 impact: has no value. Write one or leave the key out."],
  ["category: availability\n", "", "1:1 category: is missing. Add it."],
  ["impact:", "imapct:", "4:1 imapct: is not a known key. Write “impact”."],
  ["impact:", "colour:", "4:1 colour: is not a known key. Leave it out."],
  [/title: .*/, "title: 42", "2:8 title: “42” is not text. Write words, in quotes if they look like a number."],
  [/title: .*/, 'title: " "', "2:8 title: is empty. Write something or leave the key out."],
  [/title: .*/, `title: ${"a".repeat(161)}`, "2:8 title: is longer than 160 characters. Shorten it."],
  [
    "T09:30:00Z",
    "T09:30",
    "7:10 started: “2026-03-14T09:30” has no offset. Add “Z” for UTC or an offset like “+02:00”.",
  ],
  [
    /started: .*/,
    "started: yesterday",
    "7:10 started: “yesterday” is not a time. Write it like “2026-03-14T09:42:00Z”.",
  ],
  [
    "03-14T09:30:00Z",
    "02-30T09:30:00Z",
    "7:10 started: “2026-02-30T09:30:00Z” is a day that the calendar does not have. Check month and day.",
  ],
  [
    "partial_outage",
    "broken",
    "6:13 components.checkout: “broken” is not a component status. Write operational, under_maintenance, degraded_performance, partial_outage or major_outage.",
  ],
  [
    "  checkout",
    "  chekout",
    "6:3 components.chekout: “chekout” is not a component of site.yaml. Write “checkout”, or add it to site.yaml.",
  ],
  [
    "  checkout",
    "  billing",
    "6:3 components.billing: “billing” is not a component of site.yaml. Add it to site.yaml, or write one that is there.",
  ],
  ["impact: major", "id: ../../etc/passwd", `4:5 id: “../../etc/passwd” is not a name for an address. ${slugMend}.`],
  ["impact: major", "id: CON", `4:5 id: “CON” is not a name for an address. ${slugMend}.`],
  ["impact: major", "id: con", "4:5 id: “con” is a name that Windows keeps for itself. Choose another."],
  [
    "impact: major",
    "related: [2025-01-01-nothing]",
    "4:11 related.0: “2025-01-01-nothing” is no other incident. Write the id of one, which is its folder's name if it has no “id”.",
  ],
  [
    "impact: major",
    "channels: {exclude: [{channel: fax, reason: Old}]}",
    "4:32 channels.exclude.0.channel: “fax” is not a channel of site.yaml. Add it to site.yaml, or write one that is there.",
  ],
  [
    "impact: major",
    "codename: sapphire-unicorn",
    "4:11 codename: an embargoed folder lies in the public tree. Move the folder to the private place.",
  ],
  [
    "impact: major",
    "tlp: AMBER",
    "4:6 tlp: a folder that is not TLP:CLEAR lies in the public tree. Move the folder to the private place.",
  ],
])("incident.md: %s → %s", async (was, is, problem) => {
  expect(await problemsIn(smallWith(file, was, is))).toEqual([`${file}:${problem}`]);
});

test("every problem of a whole tree is heard at once, in the order of the files", async () => {
  const found = await problemsIn({
    ...smallWith(file, "impact: major", "impact: sev1"),
    [update]: "not front matter",
    "site.yaml": smallSite.replace("name: Example", "nmae: Example"),
    "notices/2026-01-02-hello/notice.md": "---\ntitle: Hello\n---\n",
  });
  expect(found.map((line) => line.split(" ")[0])).toEqual([
    `${update}:1:1`,
    `${file}:4:9`,
    "notices/2026-01-02-hello/notice.md:1:1",
    "site.yaml:1:1",
    "site.yaml:1:1",
  ]);
});

test("an imported incident is judged by its shape like any other", async () => {
  const imported = smallWith(file, "impact: major", "imported: cstate\nimpact: sev1");
  expect(await problemsIn(imported)).toEqual([
    `${file}:5:9 impact: “sev1” is not an impact. Write none, minor, major or critical.`,
  ]);
});
