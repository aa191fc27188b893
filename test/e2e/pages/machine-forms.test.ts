import { readFile } from "node:fs/promises";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite, type Visited, visit } from "../../support/built-site.ts";
import { parseCalendar } from "../../support/calendar.ts";
import { openRepository, type TestRepository } from "../../support/repository.ts";
import { apiPaths, problemsIn } from "../../support/statuspage-schema.ts";
import { machineFiles } from "./machine-files.ts";
import { clock, quietTown } from "./quiet-town.ts";

const address = "https://example.org/status/";
const env = { SITE_URL: address };
const open = new AsyncDisposableStack();
let town: TestRepository;
let site: BuiltSite;
let served: Visited;
let chromium: TestBrowser;

beforeAll(async () => {
  const settings = `${quietTown["site.yaml"]}\nsubscriptions: {address: "https://updates.example.org/"}\n`;
  town = open.use(await openRepository({ ...quietTown, "site.yaml": settings }));
  site = open.use(await buildSite({}, { clock, env: { ...env, OPENLINE_CONTENT: town.directory } }));
  served = open.use(await visit(site, "/status/"));
  chromium = open.use(await openBrowser());
});
afterAll(() => open.disposeAsync());

const filesThat = async (end: RegExp) => (await site.files()).filter((file) => end.test(file));
const markup = /\.(?:xml|rss|atom|svg)$/;

test("all eight files of the API have Statuspage's shape, and their links lead below the page's path", async () => {
  for (const path of apiPaths) {
    const answer = JSON.parse(await site.read(`api/v2/${path}`));
    expect(problemsIn(path, answer), path).toEqual([]);
    expect(answer.page.url).toBe(address);
  }
});

test("every feed, badge and list of pages is well-formed to two parsers", async () => {
  const files = await filesThat(markup);
  expect(files.length).toBeGreaterThan(15);
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/status/`);
  for (const file of files) {
    const text = await site.read(file);
    expect(XMLValidator.validate(text), file).toBe(true);
    const problem = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror")?.textContent,
      text,
    );
    expect(problem, file).toBeUndefined();
  }
});

test("every feed names itself, and its ids and links are whole", async () => {
  const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "entry" || name === "link" });
  for (const file of await filesThat(/atom(?:\.xml)?$/)) {
    const { feed } = parser.parse(await site.read(file));
    const self = feed.link.find((link: Record<string, string>) => link["@_rel"] === "self")["@_href"];
    expect(self, file).toBe(address + file.replace("card-errors", "2026-03-14-checkout-errors"));
    expect(feed.id).toMatch(/^tag:status\.quiet\.example,2020-01-01:/);
    for (const { id, link } of feed.entry ?? []) {
      expect(id).toMatch(/^tag:/);
      expect(link[0]["@_href"].startsWith(address)).toBe(true);
    }
  }
});

test("the calendar is one, and planned work has its own", async () => {
  for (const file of await filesThat(/\.ics$/)) {
    const [event] = parseCalendar(await site.read(file)).parts;
    expect(event?.properties["UID"], file).toBe("maintenances/2026-04-02-db-upgrade@status.quiet.example");
  }
});

test("every page that stands is in the list of pages, once, with the time of its words where it has any", async () => {
  const { urlset } = new XMLParser().parse(await site.read("sitemap.xml"));
  const listed = urlset.url.map(({ loc }: { loc: string }) => loc.slice(address.length)).sort();
  const pages = (await filesThat(/index\.html$/)).filter((file) => !/card-errors|^embed\//.test(file));
  expect(listed).toEqual(pages.map((file) => file.replace(/index\.html$/, "")).sort());
  const incident = urlset.url.find(({ loc }: { loc: string }) => loc.endsWith("incidents/search-slow/"));
  expect(incident.lastmod).toBe("2026-03-08T10:00:00.000Z");
});

test("every address that a form names is a file", async () => {
  const files = new Set(await site.files());
  const missing = new Set<string>();
  for (const form of await filesThat(/(?:\.(?:md|txt|ics|json|xml|rss|atom|svg)|^embed\/index\.html)$/)) {
    const text = (await site.read(form)).replaceAll("\r\n ", "");
    for (const [, path = ""] of text.matchAll(/https:\/\/example\.org\/status\/([\w./-]*)/g)) {
      const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      if (!files.has(file)) missing.add(`${form}: ${path}`);
    }
  }
  expect([...missing]).toEqual([]);
});

test("the banner shows in another site's frame what is open, without a script", async () => {
  await using page = await chromium.openPage(320);
  await page.goto(`${served.origin}/status/embed/`);
  const shown = await page.evaluate(() => ({
    // biome-ignore lint/performance/useDomNodeTextContent: what is not laid out is not read.
    text: document.body.innerText,
    width: document.documentElement.scrollWidth,
    border: getComputedStyle(document.body).borderInlineStartColor,
    scripts: document.scripts.length,
  }));
  expect(shown.text).toContain("Quiet Town status: Partial outage");
  expect(shown.text).toContain("Identified: Card payments fail for visitors (14 March 2026)");
  expect(shown).toMatchObject({ width: 320, border: "rgb(176, 63, 6)", scripts: 0 });
});

test("docs/addresses.md names every form, and nothing that is not there", async () => {
  const text = await readFile(new URL("../../../docs/addresses.md", import.meta.url), "utf8");
  const cells = [...text.matchAll(/^\| (`[^|]*?) \|/gm)].flatMap(([, cell = ""]) => cell.match(/\/[^`#]*/g) ?? []);
  const patterns = cells.map((cell) => new RegExp(`^${cell.replace(/[.]/g, "\\.").replace(/<[a-z]+>/g, "[^/]+")}$`));
  const addresses = (await site.files()).map((file) => `/${file.replace(/index\.html$/, "")}`);
  expect(patterns.filter((pattern) => !addresses.some((one) => pattern.test(one)))).toEqual([]);
  const forms = machineFiles.map((file) => `/${file.replace(/index\.html$/, "")}`);
  expect(forms.filter((form) => !patterns.some((pattern) => pattern.test(form)))).toEqual([]);
});

test("the page tells which commit of its content it was built from", async () => {
  expect(JSON.parse(await site.read("build.json"))).toEqual({ commit: await town.git("rev-parse", "HEAD") });
});

test("nothing that the build needed for itself is left", async () => {
  expect(await filesThat(/forms-for-machines/)).toEqual([]);
});
