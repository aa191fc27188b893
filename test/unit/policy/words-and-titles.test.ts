import { describe, expect, test } from "vitest";
import { checkSite } from "#policy/check.ts";
import { datesIn, sameDay } from "#policy/typed-dates.ts";
import {
  aMaintenance,
  aMaintenanceUpdate,
  aNotice,
  anIncident,
  anUpdate,
  aPostmortem,
  aSite,
} from "../../support/site.ts";

const nothing = new Map<string, string>();
const found = (site: ReturnType<typeof aSite>, rule: string) =>
  checkSite(site, nothing).filter((finding) => finding.rule === rule);
const said = (body: string, words = {}) =>
  aSite({ policy: { words }, incidents: [anIncident({ updates: [anUpdate({ body })] })] });

describe("words/banned", () => {
  test.each([
    ["We take security very seriously.", "error"],
    ["We take the security of your data extremely seriously.", "error"],
    ["Acme takes\nthis matter seriously.", "error"],
    ["Your privacy is our top priority.", "error"],
    ["Security is of the utmost importance to us.", "error"],
    ["That’s not our problem.", "error"],
    ["It is not our fault.", "error"],
    ["No one has ever complained about this before.", "error"],
    ["It works fine for us.", "error"],
    ["Out of an abundance of caution we reset passwords.", "advice"],
    ["It was a highly sophisticated attack.", "advice"],
    ["We apologise for any inconvenience this may have caused.", "advice"],
    ["Our teams are working tirelessly.", "advice"],
    ["We are on it as quickly as possible.", "advice"],
  ])("finds one thing in “%s”", (body, level) => {
    expect(found(said(body), "words/banned")).toMatchObject([{ level }]);
  });

  test.each([
    "Security updates were installed at 10:00.",
    "Payments fail seriously often.",
    "> We take security very seriously\n\nwas wrong of us to say.",
    "The page shows `user error` in red.",
    "The priority queue is empty.",
    "The same request works for users in Europe.",
  ])("finds nothing in “%s”", (body) => {
    expect(found(said(body), "words/banned")).toEqual([]);
  });

  test("knows the site's own phrases, in any case and over a line's end, as whole words", () => {
    const words = { banned: ["blip", "don't panic"] };
    expect(found(said("A Blip. Don’t\npanic!", words), "words/banned")).toMatchObject([
      { level: "error", what: expect.stringContaining("Blip") },
      { level: "error", what: expect.stringContaining("Don’t panic") },
    ]);
    expect(found(said("The blips (blip+) of a monitor", { banned: ["blip+"] }), "words/banned")).toHaveLength(1);
    expect(found(said("Blips of a monitor", words), "words/banned")).toEqual([]);
  });

  test("lets pass what the site allows", () => {
    const words = { banned: ["blip"], allowed: ["blip detector", "rest assured"] };
    expect(found(said("The blip detector works. Rest assured.", words), "words/banned")).toEqual([]);
    expect(found(said("The blip detector saw a blip.", words), "words/banned")).toMatchObject([
      { place: { column: 25 } },
    ]);
  });

  test("reads lines of the front matter, postmortems, notices and English translations, and points into each", () => {
    const bad = "We take this very seriously.";
    const site = aSite({
      incidents: [
        anIncident({
          updates: [
            anUpdate({
              summary: bad,
              translations: { de: { body: "Security is our priority." }, "en-gb": { body: `So:\n\n${bad}` } },
            }),
          ],
          postmortem: aPostmortem({ whatWorked: ["All.", bad] }),
        }),
      ],
      notices: [aNotice({ body: `Hello.\n\n${bad}` })],
    });
    const folder = "incidents/checkout-errors";
    expect(found(site, "words/banned").map(({ place }) => place)).toEqual([
      { file: `${folder}/2026-03-14T0942Z-investigating.en-gb.md`, line: 3, column: 4 },
      { file: `${folder}/2026-03-14T0942Z-investigating.md`, line: 5, column: 10 },
      { file: `${folder}/postmortem.md`, line: 6, column: 6 },
      { file: "notices/how-we-will-reach-you/notice.md", line: 7, column: 4 },
    ]);
  });
});

describe("dates in titles", () => {
  test.each([
    ["Payments fail (2026-03-14)", "en"],
    ["Payments fail 14.03.2026", "en"],
    ["Payments fail 14/3/2026", "en"],
    ["Payments fail 3/14/2026", "en"],
    ["Payments fail on 14 March", "en"],
    ["Payments fail, March 14th, 2026", "en"],
    ["Payments fail on the 14th of March 2026", "en"],
    ["Payments fail 14 Mar", "en"],
    ["Les paiements échouent le 14 mars 2026", "fr"],
    ["Keine Zahlung am 14. März", "de"],
  ])("“%s” has the day that it is about", (title, language) => {
    const dates = datesIn(title, language);
    expect(dates).toHaveLength(1);
    expect(dates.every((date) => sameDay(date, "2026-03-14"))).toBe(true);
    expect(dates.some((date) => sameDay(date, "2026-03-15"))).toBe(false);
  });

  test.each([
    "TLS 1.2 fails",
    "1 of 10 requests fails",
    "Payments may fail",
    "Version 10.4.3 is slow",
    "Error 2026",
    "March 2026 invoices late",
    "Ports 80/443/8080 closed",
  ])("“%s” has none", (title) => {
    expect(datesIn(title, "en")).toEqual([]);
  });

  test("that differ are refused, that agree are advised against, once for each title", () => {
    const titled = (title: string) =>
      found(aSite({ incidents: [anIncident({ title, updates: [anUpdate()] })] }), "title/dated");
    expect(titled("Payments fail on 14 March 2026 and 15 March 2026")).toMatchObject([
      { level: "error", what: expect.stringContaining("15 March 2026"), place: { line: 2, column: 8 } },
    ]);
    expect(titled("Payments fail on 14 March 2026")).toMatchObject([{ level: "advice" }]);
  });

  test("may be those of the organisation's own clock", () => {
    const incidents = [anIncident({ title: "Payments fail 15 March", started: "2026-03-14T23:30:00Z", updates: [] })];
    const levels = (timeZone: string) => found(aSite({ timeZone, incidents }), "title/dated").map(({ level }) => level);
    expect(levels("Europe/Vienna")).toEqual(["advice"]);
    expect(levels("UTC")).toEqual(["error"]);
  });

  test("of work are those of its window as of then", () => {
    const moved = aMaintenanceUpdate({
      at: "2026-04-01T10:00:00Z",
      title: "Reports are read-only on 3 April",
      window: { start: "2026-04-03T20:00:00Z", end: "2026-04-03T22:00:00Z" },
    });
    const site = aSite({
      maintenances: [aMaintenance({ title: "Reports are read-only on 3 April", updates: [moved] })],
    });
    expect(found(site, "title/dated").map(({ level }) => level)).toEqual(["advice", "error"]);
  });
});
