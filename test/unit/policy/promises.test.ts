import { describe, expect, test } from "vitest";
import type { IncidentUpdate } from "#model/update.ts";
import { checkSite } from "#policy/check.ts";
import { aNotice, anIncident, anUpdate, aPostmortem, aSite } from "../../support/site.ts";

const nothing = new Map<string, string>();
const at = (time: string) => `2026-03-14T${time}:00Z`;
const whole = "Payments by card work again since 11:05; nobody was charged twice.";
const effects = { lingering: "none", dataLoss: "none" } as const;

function found(rule: string, updates: readonly IncidentUpdate[], facts: Parameters<typeof anIncident>[0] = {}) {
  const site = aSite({ incidents: [anIncident({ ...facts, updates })] });
  return checkSite(site, nothing).filter((finding) => finding.rule === rule);
}

describe("update/next-promise", () => {
  const promising = (nextUpdateBy: string) => anUpdate({ at: at("09:42"), nextUpdateBy });
  test.each([
    ["no promise", [anUpdate({ at: at("09:42") })], [{ level: "error", place: { line: 2 } }]],
    ["a promise of the past", [promising(at("09:42"))], [{ level: "error", place: { line: 4, column: 15 } }]],
    ["a promise within the cadence", [promising(at("10:42"))], []],
    ["a promise up to half a cadence later", [promising(at("11:12"))], []],
    ["a promise that is too far away", [promising(at("11:13"))], [{ level: "advice", place: { line: 4 } }]],
    ["a resolution", [promising(at("10:30")), anUpdate({ status: "resolved", at: at("11:00") })], []],
  ])("judges %s", (_, updates, findings) => {
    expect(found("update/next-promise", updates)).toMatchObject(findings);
  });

  test("measures by the impact as of then, and by none where nobody has said it", () => {
    expect(found("update/next-promise", [promising(at("11:13"))], { impact: "minor" })).toEqual([]);
    expect(found("update/next-promise", [promising(at("11:13"))], { impact: undefined })).toEqual([]);
    const worse = anUpdate({ status: "identified", at: at("10:00"), nextUpdateBy: at("11:00"), impact: "critical" });
    expect(found("update/next-promise", [promising(at("10:30")), worse], { impact: "minor" })).toMatchObject([
      { what: expect.stringContaining("60 minutes away, and for critical impact we speak every 30 minutes") },
    ]);
  });
});

describe("resolved/says-what", () => {
  const ends = (facts: Parameters<typeof anUpdate>[0], earlier = {}) => [
    anUpdate(earlier),
    anUpdate({ status: "resolved", at: at("11:30"), body: whole, ...facts }),
  ];
  test.each([
    ["all that is asked", ends({ cause: "A certificate ran out.", ...effects }), []],
    ["a cause that was said before", ends(effects, { cause: "A certificate ran out." }), []],
    [
      "a cause that is looked for, with a day",
      ends({ causeStatus: "investigating", reportDue: at("20:00"), ...effects }),
      [],
    ],
    [
      "a cause that is looked for, some day",
      ends({ causeStatus: "investigating", ...effects }),
      ["reportDue is missing"],
    ],
    ["no cause", ends(effects), ["cause is missing"]],
    ["no words", ends({ body: "", cause: "A certificate.", ...effects }), ["says nothing"]],
    [
      "words that are all code",
      ends({ body: "`a b c d e f g h i j k l`", cause: "A certificate.", ...effects }),
      ["says nothing"],
    ],
    [
      "too few words",
      ends({ body: "This incident has been resolved.", cause: "A certificate.", ...effects }),
      ["does not say what happened"],
    ],
    ["no word on effects", ends({ cause: "A certificate ran out." }), ["lingering and dataLoss are missing"]],
    ["half a word on effects", ends({ cause: "A certificate ran out.", dataLoss: "none" }), ["lingering is missing"]],
    [
      "a language without blanks",
      ends({ body: "カード決済は復旧しました。原因は証明書です。", cause: "A certificate.", ...effects }),
      [],
    ],
  ])("judges %s", (_, updates, whats) => {
    expect(found("resolved/says-what", updates).map(({ what }) => what)).toEqual(
      whats.map((what) => expect.stringContaining(what)),
    );
  });

  test("asks a correction of the resolution for nothing more", () => {
    const correction = { kind: "correction", corrects: "2026-03-14T0942Z-investigating", wrong: "one in ten" } as const;
    const short = anUpdate({ status: "resolved", at: at("12:00"), body: "It was one in five.", ...correction });
    expect(found("resolved/says-what", [...ends({ cause: "A certificate ran out.", ...effects }), short])).toEqual([]);
  });

  test("asks for effects only where the impact was major", () => {
    expect(found("resolved/says-what", ends({ cause: "A certificate ran out." }), { impact: "minor" })).toEqual([]);
  });
});

describe("published/append-only", () => {
  const incident = anIncident({
    updates: [anUpdate(), anUpdate({ status: "identified", at: at("10:00"), nextUpdateBy: at("10:30") })],
    postmortem: aPostmortem(),
  });
  const notice = aNotice();
  const records = new Map([
    ["incidents/checkout-errors", incident.hash],
    ...incident.updates.map(({ id, hash }) => [`incidents/checkout-errors/${id}`, hash] as const),
    ["incidents/checkout-errors/postmortem", incident.postmortem?.hash ?? ""],
    ["notices/how-we-will-reach-you", notice.hash],
  ]);
  const judged = (site: ReturnType<typeof aSite>) =>
    checkSite(site, records).filter(({ rule }) => rule === "published/append-only");

  test("is content with what is as it was, and with what is new", () => {
    expect(
      judged(aSite({ incidents: [incident, anIncident({ id: "new", updates: [anUpdate()] })], notices: [notice] })),
    ).toEqual([]);
  });

  test("names every text that changed and how to correct it", () => {
    const changed = anIncident({
      title: "Some card payments fail",
      updates: [anUpdate({ body: "Other words." })],
      postmortem: aPostmortem(),
    });
    const there = { ...changed, updates: [...changed.updates, ...incident.updates.slice(1)] };
    expect(judged(aSite({ incidents: [there], notices: [notice] }))).toMatchObject([
      {
        place: { file: "incidents/checkout-errors/2026-03-14T0942Z-investigating.md", line: 1, column: 1 },
        mend: expect.stringContaining("corrects: 2026-03-14T0942Z-investigating"),
      },
      {
        place: { file: "incidents/checkout-errors/incident.md" },
        mend: expect.stringContaining("say what changed in a new update"),
      },
    ]);
  });

  test("names what is gone, and a whole folder once", () => {
    const { postmortem: _, ...less } = { ...incident, updates: incident.updates.slice(0, 1) };
    expect(judged(aSite({ incidents: [less] })).map(({ place }) => place.file)).toEqual([
      "incidents/checkout-errors/2026-03-14T1000Z-identified.md",
      "incidents/checkout-errors/postmortem.md",
      "notices/how-we-will-reach-you/notice.md",
    ]);
    expect(judged(aSite({ notices: [notice] })).map(({ place }) => place.file)).toEqual([
      "incidents/checkout-errors/incident.md",
    ]);
  });
});
