import { describe, expect, test } from "vitest";
import { checkSite } from "#policy/check.ts";
import { disclosing } from "#policy/disclosed.ts";
import { postmortemSections } from "#policy/rules/postmortem-sections.ts";
import { siteOf } from "../../support/example.ts";
import { aMaintenance, aMaintenanceUpdate, anIncident, anUpdate, aPostmortem, aSite } from "../../support/site.ts";

const nothing = new Map<string, string>();
const at = (time: string) => `2026-03-14T${time}:00Z`;

function found(rule: string, things: Parameters<typeof aSite>[0]) {
  return checkSite(aSite(things), nothing).filter((finding) => finding.rule === rule);
}

describe("postmortem/sections", () => {
  const about = (postmortem: Parameters<typeof aPostmortem>[0], language = "en") =>
    found("postmortem/sections", {
      incidents: [anIncident({ language, updates: [anUpdate()], postmortem: aPostmortem(postmortem) })],
    });
  const { body = "", actions = [] } = postmortemSections.good.postmortem ?? {};

  test("names all that is missing in one finding", () => {
    expect(about({ body: "A certificate ran out." })).toMatchObject([
      { level: "error", what: expect.stringContaining("causes; what worked; what did not work; responsibility") },
    ]);
  });

  test("takes keys of the front matter for sections, and bold lines for headings", () => {
    const keys = { causes: ["A"], whatWorked: ["B"], whatDidNot: ["C"], actions };
    expect(about({ ...keys, body: "## What happened\n\nIt broke.\n\n**Responsibility**\n\nIt was ours." })).toEqual([]);
  });

  test("hears no responsibility where nobody says “we”", () => {
    expect(about({ body: body.replace("We let the certificate", "Somebody let the certificate") })).toHaveLength(1);
  });

  test("does not take code for a heading, and leaves other languages alone", () => {
    expect(about({ body: body.replace("### Responsibility", "```\n### Responsibility\n```") })).toHaveLength(1);
    expect(about({ body: "Un certificat a expiré." }, "fr")).toEqual([]);
  });
});

test("an action that is done says when, and an open one to whom and as what", () => {
  const action = { id: "renew", owner: "Payments team", deliverable: "It renews itself.", due: "2026-04-10" } as const;
  const about = (facts: object) =>
    found("postmortem/actions", {
      incidents: [
        anIncident({ updates: [anUpdate()], postmortem: aPostmortem({ actions: [{ ...action, ...facts }] }) }),
      ],
    });
  expect(about({ state: "dropped" })).toMatchObject([
    { level: "error", what: "action renew is dropped, but closed is missing" },
  ]);
  expect(about({ closed: "2026-04-09" })).toMatchObject([{ level: "error" }]);
  expect(about({ audience: "Everybody" })).toMatchObject([
    { level: "advice", what: expect.stringContaining("say form") },
  ]);
});

describe("a report after major impact", () => {
  const meaning = "It fails.";
  const policy = { impacts: { major: { meaning, firstUpdate: "20m", cadence: "60m", report: "7d" } } };
  const about = (facts: object, more: object = {}) =>
    found("resolved/report-due", {
      policy,
      incidents: [
        anIncident({ updates: [anUpdate(), anUpdate({ status: "resolved", at: at("11:30"), ...facts })], ...more }),
      ],
    });

  test("is promised within the time of the policy, or is there", () => {
    expect(about({})).toMatchObject([{ level: "error" }]);
    expect(about({ reportDue: "2026-03-30T12:00:00Z" })).toMatchObject([{ level: "advice" }]);
    expect(about({ reportDue: "2026-03-21T11:30:00Z" })).toEqual([]);
    expect(about({}, { postmortem: aPostmortem() })).toEqual([]);
  });

  test("is owed for no lesser impact", () => {
    expect(about({}, { impact: "minor" })).toEqual([]);
    expect(about({ impact: "minor" })).toEqual([]);
  });
});

test("a disclosure is judged once it states something, and availability never", () => {
  const { incident, updates } = disclosing({
    timeline: undefined,
    dataAffected: undefined,
    customerActions: undefined,
  });
  const rulesOf = (facts: object, said: object = {}) =>
    checkSite(
      siteOf({ incident: { ...incident, ...facts }, updates: (updates ?? []).map((one) => ({ ...one, ...said })) })
        .site,
      nothing,
    ).map(({ rule }) => rule);
  expect(rulesOf({}).sort()).toEqual([
    "security/customer-actions",
    "security/data-affected",
    "security/dated-statement",
  ]);
  expect(rulesOf({}, { status: "investigating" })).toEqual([]);
  const opened = { started: at("09:30"), detected: undefined };
  expect(rulesOf({ ...opened, category: "availability", credit: undefined })).toEqual([]);
});

test("what says that no data was touched says how that is known", () => {
  const of = (said: Parameters<typeof disclosing>[0]) => checkSite(siteOf(disclosing(said)).site, nothing);
  expect(of({ dataAffected: "none" })).toMatchObject([{ rule: "security/data-affected", level: "advice" }]);
  expect(of({ dataAffected: "none", basis: "observed" })).toEqual([]);
});

test("a line is too young for an incident that runs, and was for none that is over", () => {
  const channels = { x: { kind: "x", since: "2026-03-01", handle: "shop", url: "https://x.com/shop" } } as const;
  const over = anUpdate({ status: "resolved", at: at("11:30") });
  const about = (updates: Parameters<typeof anIncident>[0]) =>
    found("channel/born-late", { channels, incidents: [anIncident(updates)] });
  expect(about({ updates: [anUpdate()] })).toMatchObject([{ level: "advice", place: { file: "site.yaml" } }]);
  expect(about({ updates: [anUpdate(), over] })).toEqual([]);
  expect(about({ updates: [anUpdate()], imported: "cstate" })).toEqual([]);
});

test("a second open incident on one component is named, unless it is related or the first is over", () => {
  const first = anIncident({ id: "first", updates: [anUpdate({ at: at("09:35") })] });
  const over = { ...first, updates: [...first.updates, anUpdate({ status: "resolved", at: at("09:40") })] };
  const second = anIncident({ id: "second", updates: [anUpdate()] });
  expect(found("incident/twin", { incidents: [first, second] })).toMatchObject([
    { level: "advice", what: "checkout has an open incident already: first" },
  ]);
  expect(found("incident/twin", { incidents: [first, { ...second, related: ["first"] }] })).toEqual([]);
  expect(found("incident/twin", { incidents: [{ ...first, related: ["second"] }, second] })).toEqual([]);
  expect(found("incident/twin", { incidents: [over, second] })).toEqual([]);
});

describe("a correction", () => {
  const quoting = (wrong: string, facts: Parameters<typeof anUpdate>[0] = {}) =>
    found("correction/quotes", {
      incidents: [
        anIncident({
          updates: [
            anUpdate(facts),
            anUpdate({ kind: "correction", corrects: "2026-03-14T0942Z-investigating", wrong, at: at("10:20") }),
          ],
        }),
      ],
    });

  test.each(["“Payments by card fail”", "payments  by card … ways to pay work", "Card payments fail", "impact: major"])(
    "finds “%s” in what was said",
    (wrong) => {
      expect(quoting(wrong)).toEqual([]);
    },
  );

  test("finds words of links and of other languages", () => {
    expect(quoting("as our page says", { body: "It fails, as [our page](https://example.com/a) says." })).toEqual([]);
    expect(quoting("un client sur dix", { translations: { fr: { body: "Un client sur dix échoue." } } })).toEqual([]);
  });

  test("that quotes what was never said is an error", () => {
    expect(quoting("one customer in a hundred")).toMatchObject([{ level: "error", place: { line: 6 } }]);
    expect(quoting("Payments by card … one customer in a hundred")).toHaveLength(1);
  });
});

test("planned work is told as long before it as the policy says, also where it is moved", () => {
  const scheduled = (time: string, facts: object = {}) => aMaintenanceUpdate({ at: time, ...facts });
  const about = (...updates: ReturnType<typeof aMaintenanceUpdate>[]) =>
    found("maintenance/notice", { maintenances: [aMaintenance({ updates })] }).map(({ level }) => level);
  const window = { start: "2026-04-01T20:00:00Z", end: "2026-04-01T22:00:00Z" };
  expect(about(scheduled("2026-03-30T20:00:00Z"))).toEqual([]);
  expect(about(scheduled("2026-03-30T20:01:00Z"))).toEqual(["advice"]);
  expect(about(scheduled("2026-04-02T20:01:00Z"))).toEqual(["error"]);
  expect(about(scheduled("2026-03-25T20:00:00Z"), scheduled("2026-04-01T10:00:00Z", { window }))).toEqual(["advice"]);
});
