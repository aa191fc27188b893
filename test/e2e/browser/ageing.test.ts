import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readSite } from "#content/read.ts";
import { componentStatusAt, pageState } from "#domain/component-status.ts";
import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { nextUpdate } from "#domain/next-update.ts";
import type { Site } from "#model/site.ts";
import { lengthOf } from "#render/dates.ts";
import { wordsFor } from "#render/words.ts";
import { publicSite } from "#site/public-site.ts";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite, type Visited, visit } from "../../support/built-site.ts";
import { memoryTree } from "../../support/memory-tree.ts";
import { clock, quietTown } from "../pages/quiet-town.ts";

const words = wordsFor("en");
/** The town, with nothing to come but what the clock brings. */
const content: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(quietTown).filter(([file]) => !file.endsWith("1130Z-resolved.md"))),
  "incidents/2026-03-13-short/incident.md": `---
title: Reports stood still
category: availability
impact: minor
components: {reports: partial_outage}
started: 2026-03-13T08:00:00Z
---
`,
  "incidents/2026-03-13-short/2026-03-13T0810Z-resolved.md": `---
at: 2026-03-13T08:10:00Z
status: resolved
reportDue: 2026-03-27T12:00:00Z
---
Reports stood still for ten minutes.
`,
};

let facts: Site;
let site: BuiltSite;
let served: Visited;
let chromium: TestBrowser;
const open = new AsyncDisposableStack();

beforeAll(async () => {
  facts = publicSite(await readSite("nowhere", { tree: memoryTree(content) }), new Date(clock));
  site = open.use(await buildSite(content, { clock }));
  served = open.use(await visit(site));
  chromium = open.use(await openBrowser());
});
afterAll(() => open.disposeAsync());

/** What stands where the clock alone changes the words. */
function turning(page: Page) {
  return page.evaluate(() => {
    const textOf = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((place) =>
        place.checkVisibility() ? (place.textContent ?? "").trim().replace(/\s+/g, " ") : "",
      );
    const shapesOf = (selector: string) =>
      [...document.querySelectorAll(`${selector} use`)].map((use) => use.getAttribute("href"));
    return {
      title: document.title,
      tone: document.body.dataset["tone"],
      headline: textOf(".headline h1, .headline p > span:first-child"),
      promises: textOf(".promise"),
      owed: textOf(".items .status, .line[data-late] p"),
      late: document.querySelectorAll(".promise.late").length,
      work: textOf("article.work .status"),
      unsaid: textOf("article.work > .quiet").filter((text) => text !== ""),
      components: textOf(".component > summary > .status"),
      marks: [
        ...document.querySelectorAll<HTMLElement>(
          "article.work, article.work .status, summary .status, .items .status, .line[data-late]",
        ),
      ]
        .map(({ dataset }) => dataset["state"] ?? dataset["status"])
        .sort(),
      shapes: [
        ".headline",
        ".promise",
        "article.work .status",
        ".component > summary > .status",
        ".items",
        ".line[data-late]",
      ].map(shapesOf),
    };
  });
}

test.each([
  "2026-03-14T11:15:59Z",
  "2026-03-14T11:16:00Z",
  "2026-03-14T12:21:30Z",
  "2026-04-02T19:59:59Z",
  "2026-04-02T20:00:00Z",
  "2026-04-02T21:59:59Z",
  "2026-04-02T22:00:00Z",
])("a page that is read at %s says of promises and of work what the rules say of that moment", async (moment) => {
  const now = new Date(moment);
  const [incident] = facts.incidents.filter(({ id }) => id === "2026-03-14-checkout-errors");
  const [work] = facts.maintenances;
  const latest = incident?.updates.at(-1);
  if (work === undefined || latest === undefined) throw new Error("The town has an incident and a maintenance.");
  const next = nextUpdate(latest, now);
  const by = "14 March 2026, 11:15 UTC";
  const phase = maintenancePhase(work, now);

  await using page = await chromium.openPage(1280, moment);
  await page.goto(`${served.origin}/`);
  expect(await turning(page)).toMatchObject({
    headline: [words.headlines[pageState(facts, now).indicator], expect.any(String)],
    promises: [
      next.kind === "overdue"
        ? words.nextUpdateOverdue(by, lengthOf(next.lateMinutes * 60_000, "en"))
        : words.nextUpdateBy(by),
    ],
    work: [words.states[phase.state]],
    unsaid: phase.unsaid ? [now < phase.window.end ? words.page.windowUnconfirmed : words.page.endUnconfirmed] : [],
    components: facts.settings.components.map(({ id }) => words.componentStatuses[componentStatusAt(facts, id, now)]),
  });
});

test("a page that grew old says the same as one that was built at that moment", async () => {
  const moment = "2026-04-02T20:30:00Z";
  await using later = await buildSite(content, { clock: moment });
  await using servedLater = await visit(later);
  await using page = await chromium.openPage(1280, moment);
  const pages = ["", "incidents/2026-03-14-checkout-errors/", "maintenances/2026-04-02-db-upgrade/", "postmortems/"];
  for (const path of pages) {
    await page.goto(`${served.origin}/${path}`);
    const aged = await turning(page);
    await page.goto(`${servedLater.origin}/${path}`);
    expect(aged, path).toEqual(await turning(page));
    if (path === "postmortems/") {
      expect(aged.owed.toSorted()).toEqual(["Overdue", "Was promised for 27 March 2026, 12:00 UTC and has not come."]);
    }
  }
});

test("a page says how old it is, and a sample never grows old", async () => {
  const ageOf = (page: Page) => page.$eval(".headline time", (time) => [time.dataset["own"], time.title]);
  await using page = await chromium.openPage(1280, "2026-03-14T13:05:00Z");
  await page.goto(`${served.origin}/`);
  expect(await ageOf(page)).toEqual(["2 hours ago", ""]);

  const sample = { ...content, "site.yaml": `${content["site.yaml"]}sample: true\n` };
  await using still = await buildSite(sample, { clock });
  await using visited = await visit(still);
  await using late = await chromium.openPage(1280, "2027-01-01T00:00:00Z");
  await late.goto(`${visited.origin}/`);
  expect(await turning(late)).toMatchObject({ late: 0, work: ["Scheduled"], unsaid: [] });
  expect(await late.$(".looking")).toBeNull();
});
