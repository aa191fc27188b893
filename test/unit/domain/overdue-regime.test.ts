import { expect, test } from "vitest";
import { overdueOf } from "#domain/overdue.ts";
import { owedBy } from "../../support/owed.ts";
import { anIncident, anUpdate, aSite } from "../../support/site.ts";

const regimes = [
  { name: "GDPR", authority: "The data protection authority.", within: "72h", when: "personal-data" },
  { name: "Contract", authority: "Our partners", within: "24h", when: "security" },
] as const;
const after = (facts: Parameters<typeof anIncident>[0] = {}) =>
  aSite({
    policy: { regimes: [...regimes] },
    incidents: [
      anIncident({
        category: "security",
        personalData: "risk",
        awareAt: "2026-03-10T08:00:00Z",
        roles: { lead: "Head of security" },
        updates: [anUpdate({ status: "resolved", at: "2026-03-11T07:00:00Z" })],
        ...facts,
      }),
    ],
  });
const contract = "regime since 03-11T08:00";

test.each<[string, Parameters<typeof after>[0], string, string[]]>([
  ["owed in its last minute", {}, "2026-03-11T08:00:59Z", []],
  ["late when a minute has passed", {}, "2026-03-11T08:01:00Z", [`${contract}, 1 min, incident.md`]],
  [
    "late one by one, the longest first",
    {},
    "2026-03-13T09:00:00Z",
    [`${contract}, 2940 min, incident.md`, "regime since 03-13T08:00, 60 min, incident.md"],
  ],
  [
    "silent once it was told, late as it may be",
    { reported: [{ regime: "Contract", at: "2026-03-12T08:00:00Z" }] },
    "2026-03-12T12:00:00Z",
    [],
  ],
  [
    "late for the contract alone where nothing personal was touched",
    { personalData: "none" },
    "2026-03-13T09:00:00Z",
    [`${contract}, 2940 min, incident.md`],
  ],
  ["silent in an exercise", { exercise: true }, "2026-03-13T09:00:00Z", []],
  ["silent about imported history", { imported: "cstate" }, "2026-03-13T09:00:00Z", []],
])("a clock of the law is %s", (_case, facts, at, expected) => {
  expect(owedBy(after(facts), at)).toEqual(expected);
});

test("what is owed says to whom, by whom, where the clock began and how to stop it", () => {
  const [owed] = overdueOf(after(), new Date("2026-03-13T08:01:00Z")).filter(({ what }) => what.includes("GDPR"));
  expect(owed).toMatchObject({
    what: "“Card payments fail”: GDPR wanted it told by 2026-03-13 08:00 UTC to: The data protection authority (owed by Head of security)",
    mend: "Tell them, and write `reported:` with `regime: GDPR` and when",
  });
  expect(owed?.place).toEqual(after().incidents[0]?.places["awareAt"]);
});
