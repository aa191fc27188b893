import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite, visit } from "../../support/built-site.ts";
import { emptyTown, hardClock, hardTown } from "./hard-town.ts";

let hard: BuiltSite;
let empty: BuiltSite;
let chromium: TestBrowser;
const open = new AsyncDisposableStack();

beforeAll(async () => {
  hard = open.use(await buildSite(hardTown, { clock: hardClock }));
  empty = open.use(await buildSite(emptyTown, { clock: hardClock }));
  chromium = open.use(await openBrowser());
});
afterAll(() => open.disposeAsync());

const pagesOf = async (site: BuiltSite) => (await site.files()).filter((file) => file.endsWith(".html"));

/** How wide a page really is on a narrow screen, with everything that can be opened open. */
async function widths(site: BuiltSite, files: readonly string[]): Promise<Record<string, number>> {
  await using served = await visit(site);
  await using page = await chromium.openPage(320);
  const found: Record<string, number> = {};
  for (const file of files) {
    await page.goto(`${served.origin}/${file.replace(/index\.html$/, "")}`);
    found[file] = await page.evaluate(() => {
      for (const row of document.querySelectorAll("details")) row.open = true;
      return document.documentElement.scrollWidth;
    });
  }
  return found;
}

const odd = [
  "index.html",
  "components/part-1/index.html",
  "components/part-7/index.html",
  "components/part-9/index.html",
  "incidents/2026-02-02-long/index.html",
  "incidents/2026-03-14-rtl/index.html",
  "incidents/2026-03-14-novel/index.html",
  "incidents/2025-05-18-gone/index.html",
  "history/2026-03/index.html",
  "subscribe/index.html",
];

test("what is too long, too many or written the other way round overflows nowhere", async () => {
  expect(await widths(hard, odd)).toEqual(Object.fromEntries(odd.map((file) => [file, 320])));
});

test("a site without components, incidents or lines has all its pages, and they fit", async () => {
  const files = await pagesOf(empty);
  expect(files).toEqual(expect.arrayContaining(["index.html", "channels/index.html", "policy/index.html"]));
  expect(await widths(empty, files)).toEqual(Object.fromEntries(files.map((file) => [file, 320])));
  expect(await empty.read("index.html")).toContain("Everything is working");
});

test("no page is larger than 50,000 bytes, whatever has happened", async () => {
  for (const file of await pagesOf(hard)) {
    expect(gzipSync(await hard.read(file)).length, file).toBeLessThanOrEqual(50_000);
  }
});

test("of very many words the first page shows the beginning and leads to the rest", async () => {
  const home = await hard.read("index.html");
  expect(home.length).toBeLessThan(300_000);
  expect(home).toMatch(/ …<\/p><\/div><p><a href="\/incidents\/2026-03-14-novel\/#[^"]+">Read the whole update/);
});

test("of very many components those in trouble are in sight, and the others one step away", async () => {
  await using served = await visit(hard);
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/`);
  const seen = await page.$$eval(".component .name", (names) =>
    names.filter((name) => name.checkVisibility()).map((name) => name.textContent),
  );
  expect(seen).toContain("Part 2");
  expect(seen).not.toContain("Part 5");
  expect(await page.$$(".component")).toHaveLength(299);
});

test("forty of many incidents are listed, and the earlier ones found by their month", async () => {
  const html = await hard.read("components/part-1/index.html");
  expect(html.slice(html.indexOf('id="past"')).match(/<li class="line"/g)).toHaveLength(40);
  expect(html).toMatch(
    /href="\/history\/2025-06\/"><time datetime="2025-06">June 2025<\/time><\/a> <span[^>]*>30 incidents/,
  );
});

test("what is dated tomorrow is nowhere yet", async () => {
  expect(await pagesOf(hard)).not.toContain("incidents/2026-03-15-later/index.html");
});
