import { describe, expect, test } from "vitest";
import { announcementsOf } from "#domain/announcements.ts";
import { anIncident, anUpdate, aPostmortem, aSite } from "../../support/site.ts";

const later = new Date("2027-01-01T00:00:00Z");
const incident = anIncident({
  translations: { fr: { title: "Les paiements échouent", body: "" } },
  updates: [
    anUpdate({ customerActions: ["Pay by invoice."], translations: { fr: { body: "Un client sur dix." } } }),
    anUpdate({
      status: "identified",
      at: "2026-03-14T10:00:00Z",
      title: "All payments fail",
      impact: "critical",
      components: { checkout: "major_outage" },
      translations: { fr: { body: "Tous les clients." }, de: { title: "Keine Zahlung geht", body: "Alle." } },
    }),
    anUpdate({ status: "resolved", at: "2026-03-14T11:30:00Z", translations: { de: { body: "Es geht wieder." } } }),
  ],
  postmortem: aPostmortem(),
});

describe("an incident's announcements", () => {
  const said = announcementsOf(aSite({ incidents: [incident] }), later);

  test("are its updates and its postmortem, each knowing the one before", () => {
    expect(said.map(({ id, previous, latest, final }) => ({ id, previous, latest, final }))).toEqual([
      {
        id: "incidents/checkout-errors/2026-03-14T0942Z-investigating",
        previous: undefined,
        latest: false,
        final: false,
      },
      {
        id: "incidents/checkout-errors/2026-03-14T1000Z-identified",
        previous: "incidents/checkout-errors/2026-03-14T0942Z-investigating",
        latest: false,
        final: false,
      },
      {
        id: "incidents/checkout-errors/2026-03-14T1130Z-resolved",
        previous: "incidents/checkout-errors/2026-03-14T1000Z-identified",
        latest: false,
        final: true,
      },
      {
        id: "incidents/checkout-errors/postmortem",
        previous: "incidents/checkout-errors/2026-03-14T1130Z-resolved",
        latest: true,
        final: true,
      },
    ]);
    expect(said[0]?.path).toBe("incidents/checkout-errors/#2026-03-14T0942Z-investigating");
    expect(said[3]?.path).toBe("incidents/checkout-errors/#postmortem");
  });

  test("carry title, impact and components as of then", () => {
    const facts = said.map(({ title, impact, components }) => [
      title,
      impact,
      ...components.map(({ was, status }) => [was, status]),
    ]);
    expect(facts).toEqual([
      ["Card payments fail", "major", ["operational", "partial_outage"]],
      ["All payments fail", "critical", ["partial_outage", "major_outage"]],
      ["All payments fail", "critical", ["major_outage", "operational"]],
      ["All payments fail", "critical"],
    ]);
    expect(said[0]?.components).toMatchObject([{ id: "checkout", name: "Checkout" }]);
  });

  test("have their words in every language that was written", () => {
    expect(said.map(({ words }) => words)).toMatchObject([
      { en: { title: "Card payments fail" }, fr: { title: "Les paiements échouent", body: "Un client sur dix." } },
      { en: { title: "All payments fail" }, fr: { title: "All payments fail" }, de: { title: "Keine Zahlung geht" } },
      { en: { title: "All payments fail" }, de: { title: "Keine Zahlung geht", body: "Es geht wieder." } },
      { en: { body: "## What happened\n\nA certificate ran out." } },
    ]);
    expect(Object.keys(said[2]?.words ?? {})).toEqual(["en", "de"]);
  });

  test("keep a translated title until there is a new one", () => {
    const fr = (title?: string) => ({ translations: { fr: { ...(title !== undefined && { title }), body: "…" } } });
    const updates = [anUpdate(fr("Paiements en panne")), anUpdate({ at: "2026-03-14T10:00:00Z", ...fr() })];
    const told = announcementsOf(aSite({ incidents: [anIncident({ updates })] }), later);
    expect(told.map(({ words }) => words["fr"]?.title)).toEqual(["Paiements en panne", "Paiements en panne"]);
  });

  test("keep saying what readers should do until it is taken back", () => {
    expect(said.map(({ customerActions }) => customerActions)).toEqual([
      ["Pay by invoice."],
      ["Pay by invoice."],
      ["Pay by invoice."],
      [],
    ]);
    const updates = [...incident.updates, anUpdate({ at: "2026-03-14T12:00:00Z", customerActions: "none" })];
    expect(announcementsOf(aSite({ incidents: [anIncident({ updates })] }), later).at(-1)?.customerActions).toEqual([]);
  });

  test("do not change with what is said later", () => {
    const early = announcementsOf(aSite({ incidents: [incident] }), new Date("2026-03-14T10:30:00Z"));
    expect(early).toEqual(said.slice(0, 2).map((announcement, index) => ({ ...announcement, latest: index === 1 })));
  });

  test("say what was wrong where they correct it", () => {
    const correction = anUpdate({
      status: "resolved",
      at: "2026-03-15T09:00:00Z",
      kind: "correction",
      corrects: "2026-03-14T0942Z-investigating",
      wrong: "one customer in ten",
    });
    const [last] = announcementsOf(
      aSite({ incidents: [anIncident({ updates: [...incident.updates, correction] })] }),
      later,
    ).slice(-1);
    expect(last).toMatchObject({
      kind: "correction",
      corrects: { stem: "2026-03-14T0942Z-investigating", wrong: "one customer in ten" },
      state: "resolved",
      components: [{ status: "operational", was: "operational" }],
    });
  });
});
