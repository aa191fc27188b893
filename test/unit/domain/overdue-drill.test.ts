import { expect, test } from "vitest";
import { aDrill } from "../../support/drill.ts";
import { owedBy } from "../../support/owed.ts";
import { aNotice, aSite } from "../../support/site.ts";

const promised = { policy: { drills: { every: "90d" } } };
const drills = [aDrill()];
const due = "05-31T09:00";
const record = "2026-03-02-card-payments.md";

test.each([
  ["a site that never drilled and never promised to owes none", {}, "2030-01-01T00:00:00Z", []],
  ["a drill is not due before its day", { drills }, "2026-05-31T09:00:59Z", []],
  ["it is late a minute after", { drills }, "2026-05-31T09:01:00Z", [`drill since ${due}, 1 min, ${record}`]],
  [
    "a newer one is what counts",
    { drills: [...drills, aDrill({ at: "2026-05-30T09:00:00Z" })] },
    "2026-06-01T00:00:00Z",
    [],
  ],
  [
    "one that lies ahead does not count",
    { drills: [...drills, aDrill({ at: "2027-01-01T09:00:00Z" })] },
    "2026-05-31T09:01:00Z",
    [`drill since ${due}, 1 min, ${record}`],
  ],
  [
    "who promises drills owes the first one, too",
    promised,
    "2024-03-31T00:01:00Z",
    ["drill since 03-31T00:00, 1 min, site.yaml"],
  ],
  ["a sample site lives by its own clock", { drills, sample: true, notices: [aNotice()] }, "2030-01-01T00:00:00Z", []],
])("%s", (_, things, at, owed) => {
  expect(owedBy(aSite(things), at)).toEqual(owed);
});
