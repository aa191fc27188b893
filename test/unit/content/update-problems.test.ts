import { expect, test } from "vitest";
import { problemsIn, smallWith } from "../../support/memory-tree.ts";

const file = "incidents/2026-03-14-checkout-errors/2026-03-14T0942Z-investigating.md";

test.each([
  [
    /status: investigating\nnextUpdateBy.*/,
    "status: resolved",
    "3:9 status: “resolved” is not the status in the file's name. Mend it, or name the file “2026-03-14T0942Z-resolved.md”.",
  ],
  [
    "status: investigating",
    "status: resolvd",
    "3:9 status: “resolvd” is not a status. Write investigating, identified, monitoring or resolved.",
  ],
  ["status: investigating\n", "", "1:1 status: is missing. Add it."],
  [
    "at: 2026-03-14T09:42",
    "at: 2026-03-14T09:43",
    "2:5 at: “2026-03-14T09:43:00Z” is not the time in the file's name. Mend it, or name the file “2026-03-14T0943Z-investigating.md”.",
  ],
  ["next", "customerActions: 3\nnext", "4:18 customerActions: is neither a list nor “none”. Write one of them."],
  [
    "next",
    "dataAffected: [{kind: Names, effect: sold}]\nnext",
    "4:38 dataAffected.0.effect: “sold” is not an effect. Write read, changed, lost or possibly_read.",
  ],
  [
    "next",
    "kind: correction\nnext",
    "4:7 kind: is correction, but `corrects:` or `wrong:` is missing. Name the update and quote what was wrong in it.",
  ],
  [
    "next",
    "corrects: 2026-03-14T0900Z-investigating\nnext",
    "4:11 corrects: “2026-03-14T0900Z-investigating” is no other update of this folder. Write the other one first.",
  ],
  ["next", "silence: [{rule: words/banned}]\nnext", "4:11 silence.0.reason: is missing. Add it."],
  [
    "next",
    "silence: [{rule: words/banned, reason: ' '}]\nnext",
    "4:40 silence.0.reason: is empty. Write something or leave the key out.",
  ],
])("an update: %s → %s", async (was, is, problem) => {
  expect(await problemsIn(smallWith(file, was, is))).toEqual([`${file}:${problem}`]);
});

test("a key that another status has is not called unknown", async () => {
  const resolved = `---
at: 2026-03-14T11:30:00Z
status: resolved
nextUpdateBy: 2026-03-14T12:30:00Z
---
Payments work again.
`;
  expect(
    await problemsIn({
      ...smallWith(file, "", ""),
      ["incidents/2026-03-14-checkout-errors/2026-03-14T1130Z-resolved.md"]: resolved,
    }),
  ).toEqual([
    "incidents/2026-03-14-checkout-errors/2026-03-14T1130Z-resolved.md:4:1 nextUpdateBy: does not go with status “resolved”. Leave it out.",
  ]);
});

test("a wrong status hides no other problem of its file", async () => {
  expect(await problemsIn(smallWith(file, /status: investigating\n/, "status: resolvd\nimpact: sev1\n"))).toEqual([
    `${file}:3:9 status: “resolvd” is not a status. Write investigating, identified, monitoring or resolved.`,
    `${file}:4:9 impact: “sev1” is not an impact. Write none, minor, major or critical.`,
  ]);
});
