import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite, type Visited, visit } from "../../support/built-site.ts";
import { machineFiles } from "./machine-files.ts";
import { clock, quietTown } from "./quiet-town.ts";

let site: BuiltSite;
let served: Visited;
let chromium: TestBrowser;
let pages: string[];
/** Those that do not lead elsewhere and are no part of another page. */
let lasting: string[];

const open = new AsyncDisposableStack();

beforeAll(async () => {
  site = open.use(await buildSite(quietTown, { clock }));
  served = open.use(await visit(site));
  chromium = open.use(await openBrowser());
  pages = (await site.files()).filter((file) => file.endsWith(".html"));
  lasting = pages.filter((file) => !/card-errors|^embed\//.test(file));
});
afterAll(() => open.disposeAsync());

const addressOf = (file: string) => `${served.origin}/${file.replace(/index\.html$/, "")}`;

/** What a reader finds at an address once every row is opened, line by line as it is laid out. */
async function textAt(path: string): Promise<string> {
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/${path}`);
  await page.$$eval("details", (rows) => {
    for (const row of rows) row.open = true;
  });
  // biome-ignore lint/performance/useDomNodeTextContent: what is not laid out is not read.
  return await page.$eval("body", (body) => body.innerText);
}

test("everything that has an address is a file, and nothing else", async () => {
  const pagesAndPictures = [
    "_headers",
    "404.html",
    "channels/index.html",
    "components/checkout/index.html",
    "components/reports/index.html",
    "components/search/index.html",
    "favicon.svg",
    "history/2026-03/index.html",
    "history/2026-04/index.html",
    "history/index.html",
    "incidents/2026-03-14-checkout-errors/index.html",
    "incidents/card-errors/index.html",
    "incidents/search-slow/index.html",
    "index.html",
    "maintenances/2026-04-02-db-upgrade/index.html",
    "maintenances/index.html",
    "notices/2026-03-12-new-line/index.html",
    "notices/index.html",
    ...["critical", "maintenance", "major", "minor", "none"].map((state) => `pictures/${state}.png`),
    "policy/index.html",
    "postmortems/index.html",
    "search/index.html",
    "subscribe/index.html",
    "sw.js",
  ];
  /** What the search reads has names that follow from its content. */
  const files = (await site.files()).filter((file) => !file.startsWith("search/index/"));
  expect(files).toEqual([...pagesAndPictures, ...machineFiles].sort());
});

test("drafts, exercises, words of the future and lines for a few leave no trace in any file", async () => {
  for (const file of await site.files()) expect(await site.read(file), file).not.toMatch(/secret/i);
});

test("home says what is wrong, what to do, when the next word comes, what was and where we speak", async () => {
  const text = await textAt("");
  for (const words of [
    "Partial outage",
    "1 of 3 components affected",
    "As of 14 March 2026, 11:00 UTC",
    "Card payments fail for visitors (14 March 2026)",
    "Identified",
    "Major impact",
    "Next update by 14 March 2026, 11:15 UTC",
    "Pay by transfer until this is over.",
    "The bank refuses our certificate.",
    "Checkout: partial outage",
    "Reports are read-only (2 April 2026)",
    "2 April 2026, 20:00 to 22:00 UTC",
    "We also speak on X (12 March 2026)",
    "1 March 2026",
    "Degraded performance",
    "Search is slow (1 March 2026)",
    "Resolved after 1 hour 20 minutes",
    "First update after 10 minutes",
    "@quiet_status",
    "Since 6 May 2021",
    "help@quiet.example",
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain("This is a sample");
});

test("an overdue promise is said plainly", async () => {
  await using late = await buildSite(quietTown, { clock: "2026-03-14T11:27:00Z" });
  expect(await late.read("index.html")).toMatch(/11:15 UTC<\/time> is late by 12 minutes/);
  expect(await late.read("incidents/2026-03-14-checkout-errors/index.html")).toMatch(
    /11:15 UTC<\/time> and has not come/,
  );
});

test("an incident's page holds each update under its anchor with its hash, newest first", async () => {
  const html = await site.read("incidents/2026-03-14-checkout-errors/index.html");
  const anchors = [...html.matchAll(/<article class="update" id="([^"]+)" data-hash="([0-9a-f]{64})"/g)];
  expect(anchors.map(([, id]) => id)).toEqual(["2026-03-14T1012Z-identified", "2026-03-14T0942Z-investigating"]);
});

test("a correction quotes what was wrong, at both ends", async () => {
  const text = await textAt("incidents/search-slow/");
  expect(text).toContain("Corrects the update of 1 March 2026, 08:10 UTC");
  expect(text).toContain("Corrected by a later update: 1 March 2026, 08:40 UTC");
  expect(text.match(/What was wrong\s+Everything is found\./g)).toHaveLength(2);
});

test("a postmortem stands under its anchor with what we will do, by whom and by when", async () => {
  expect(await site.read("incidents/search-slow/index.html")).toMatch(/id="postmortem" data-hash="[0-9a-f]{64}"/);
  const text = await textAt("incidents/search-slow/");
  for (const words of [
    "An index was rebuilt by day.",
    "The index was rebuilt at eight",
    "Search team",
    "1 April 2026",
  ]) {
    expect(text).toContain(words);
  }
});

test("an old name leads to where the page is now", async () => {
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/incidents/card-errors/`, { waitUntil: "load" });
  await page.waitForFunction(() => location.pathname === "/incidents/2026-03-14-checkout-errors/");
  expect(await page.$eval("h1", (heading) => heading.textContent)).toContain("Card payments fail");
});

describe("every page", () => {
  test("asks no other origin for anything, and nothing at all but itself before it can be read", async () => {
    await using page = await chromium.openPage();
    let asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const address of lasting.map(addressOf)) {
      asked = [];
      await page.goto(address);
      expect(asked.filter((url) => !url.startsWith("data:") && !url.endsWith("/favicon.svg"))).toEqual([address]);
    }
  });

  test("fits 320 pixels, has headings in order, one main, a way to skip to it, and targets that a thumb can hit", async () => {
    await using page = await chromium.openPage(320);
    for (const file of lasting) {
      await page.goto(addressOf(file));
      const found = await page.evaluate(() => {
        for (const row of document.querySelectorAll("details")) row.open = true;
        const small = [
          ...document.querySelectorAll(
            ".menu a, summary, .links a, .trail a, .turn a, .months a, .brand, .pages a, .calendar a",
          ),
        ]
          .filter((target) => target.getClientRects().length > 0 && target.getBoundingClientRect().height < 24)
          .map((target) => target.outerHTML);
        const levels = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(({ tagName }) => Number(tagName[1]));
        return {
          width: document.documentElement.scrollWidth,
          small,
          first: levels[0],
          h1: levels.filter((level) => level === 1).length,
          skipped: levels.filter((level, index) => level > (levels[index - 1] ?? 1) + 1),
          main: document.querySelectorAll("main#content").length,
          skip: document.querySelector("a")?.getAttribute("href"),
        };
      });
      const fine = { width: 320, small: [], first: 1, h1: 1, skipped: [], main: 1, skip: "#content" };
      expect(found, file).toEqual(fine);
    }
  });

  test("names its feeds for feed readers", async () => {
    for (const file of pages) {
      expect(await site.read(file), file).toMatch(
        /rel="alternate" type="application\/atom\+xml" title="[^"]+" href="\/atom.xml"/,
      );
    }
  });
});
