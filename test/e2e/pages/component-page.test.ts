import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite, type Visited, visit } from "../../support/built-site.ts";
import { clock, quietTown } from "./quiet-town.ts";

/** Search is younger than a year and had another name; nobody has a fax any more. */
const town = {
  ...quietTown,
  "site.yaml": (quietTown["site.yaml"] ?? "")
    .replace("{id: search,", "{id: search, since: 2026-02-01, formerly: [{name: Finder, until: 2026-02-10}],")
    .replace("  - {id: reports,", "  - {id: fax, name: Fax, retired: 2026-01-10}\n  - {id: reports,"),
};

let site: BuiltSite;
let served: Visited;
let chromium: TestBrowser;
const open = new AsyncDisposableStack();

beforeAll(async () => {
  site = open.use(await buildSite(town, { clock }));
  served = open.use(await visit(site));
  chromium = open.use(await openBrowser());
});
afterAll(() => open.disposeAsync());

async function textAt(path: string): Promise<string> {
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/${path}`);
  // biome-ignore lint/performance/useDomNodeTextContent: what is not laid out is not read.
  return await page.$eval("body", (body) => body.innerText);
}

test("a component's page says how it is, how it was, and how that is counted", async () => {
  const text = await textAt("components/search/");
  for (const words of [
    "Operational",
    "Search",
    "Shop",
    "Formerly Finder",
    "Last 30 days",
    "Last 365 days",
    "counted since 1 February 2026",
    "Partial outage counts for 30% of its time.",
    "Planned maintenance never counts.",
    "1 March 2026",
    "1 hour 20 minutes",
    "Search is slow (1 March 2026)",
    "Atom feed of this component",
  ]) {
    expect(text).toContain(words);
  }
});

test("what is wrong and what is planned stands on the pages of what it touches, and on no other", async () => {
  expect(await textAt("components/checkout/")).toContain("Card payments fail for visitors (14 March 2026)");
  expect(await textAt("components/reports/")).toContain("Reports are read-only (2 April 2026)");
  expect(await textAt("components/search/")).not.toMatch(/Card payments|read-only/);
});

test("a retired component keeps its page and leaves the first one", async () => {
  expect(await textAt("components/fax/")).toContain("Retired on 10 January 2026");
  expect(await site.read("index.html")).not.toContain("Fax");
});

test("every one of the ninety days is named with what it was, and a bad one leads to what happened", async () => {
  await using page = await chromium.openPage(320);
  await page.goto(`${served.origin}/components/search/`);
  const days = await page.$$eval(".calendar tbody td", (cells) =>
    cells.map((cell) => cell.textContent.trim()).filter((words) => words !== ""),
  );
  expect(days).toHaveLength(90);
  expect(days.filter((words) => /^\d+ not yet counted$/.test(words))).toHaveLength(48);
  expect(days.filter((words) => /^\d+ Operational$/.test(words))).toHaveLength(41);
  expect(days.filter((words) => words === "1 Degraded performance")).toHaveLength(1);

  await page.focus(".calendar a");
  await page.keyboard.press("Enter");
  expect(await page.$eval(":target", (day) => day.textContent)).toMatch(/1 March 2026.*Search is slow/s);
});

test("the strip on the first page can be opened with the keyboard, and has a name that says what it shows", async () => {
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/`);
  const name = await page.$$eval(".strip", (strips) => strips.map((strip) => strip.getAttribute("aria-label")));
  expect(name[1]).toBe("100% uptime over 90 days, 1 day with trouble");
  await page.focus(".components > li:nth-child(2) summary");
  await page.keyboard.press("Enter");
  const opened = await page.$eval("details[open]", (row) => row.textContent);
  expect(opened).toMatch(/Search.*1 March 2026.*Degraded performance.*1 hour 20 minutes.*Search is slow/);
});
