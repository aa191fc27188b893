import { expect, test } from "vitest";
import { clocksOf } from "#domain/disclosure/regulatory-clocks.ts";
import { anIncident, aSite } from "../../../support/site.ts";

const { policy } = aSite({
  policy: {
    regimes: [
      { name: "GDPR, Article 33", authority: "The authority", within: "72h", when: "personal-data" },
      { name: "Contract", authority: "Our partners", within: "24h", when: "security" },
      { name: "Board", authority: "The board", within: "5d", when: "always" },
    ],
  },
}).settings;
const aware = { category: "security", awareAt: "2026-03-10T08:00:00Z", personalData: "risk" } as const;

function clocks(facts: Parameters<typeof anIncident>[0], at = "2026-03-12T08:00:00Z"): string[] {
  return clocksOf(anIncident({ started: "2026-03-09T08:00:00Z", ...facts }), policy, new Date(at)).map(
    ({ regime, due, state, metAt }) =>
      [regime, due.toISOString().slice(5, 16), state, metAt?.toISOString().slice(5, 16) ?? ""].join(" ").trim(),
  );
}

test.each<[string, Parameters<typeof clocks>[0], string[]]>([
  [
    "all that fit, first due first",
    aware,
    ["Contract 03-11T08:00 late", "GDPR, Article 33 03-13T08:00 running", "Board 03-15T08:00 running"],
  ],
  [
    "from detection where awareness is not given",
    { ...aware, awareAt: undefined, detected: "2026-03-11T08:00:00Z" },
    ["Contract 03-12T08:00 running", "GDPR, Article 33 03-14T08:00 running", "Board 03-16T08:00 running"],
  ],
  ["from awareness although it was detected before", { ...aware, detected: "2026-03-09T09:00:00Z" }, clocks(aware)],
  ["none before anybody was aware", { ...aware, awareAt: "2026-03-13T00:00:00Z" }, []],
  ["none where nobody wrote when", { ...aware, awareAt: undefined }, []],
  [
    "without personal data",
    { ...aware, personalData: "none" },
    ["Contract 03-11T08:00 late", "Board 03-15T08:00 running"],
  ],
  [
    "outside of security",
    { ...aware, category: "availability", personalData: undefined },
    ["Board 03-15T08:00 running"],
  ],
  [
    "until they were met, the first time",
    {
      ...aware,
      reported: [
        { regime: "contract", at: "2026-03-11T12:00:00Z" },
        { regime: "Contract", at: "2026-03-11T07:00:00Z" },
        { regime: "GDPR, Article 33", at: "2026-03-12T08:01:00Z" },
      ],
    },
    ["Contract 03-11T08:00 met 03-11T07:00", "GDPR, Article 33 03-13T08:00 running", "Board 03-15T08:00 running"],
  ],
])("clocks run %s", (_case, facts, expected) => {
  expect(clocks(facts)).toEqual(expected);
});

test("a clock is late when its moment has passed", () => {
  expect(clocks(aware, "2026-03-11T08:00:00Z")[0]).toContain("running");
  expect(clocks(aware, "2026-03-11T08:00:01Z")[0]).toContain("late");
});
