import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite } from "../../support/built-site.ts";
import { openPageHost } from "../../support/page-host.ts";
import { clock, quietTown } from "../pages/quiet-town.ts";

let site: BuiltSite;
let chromium: TestBrowser;
const open = new AsyncDisposableStack();

beforeAll(async () => {
  site = open.use(await buildSite(quietTown, { clock }));
  chromium = open.use(await openBrowser());
});
afterAll(() => open.disposeAsync());

/** Waits until the worker has taken over, and has kept the page that is open. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const isKept = async () => {
      const names = await caches.keys();
      const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return kept.flat().some(({ url }) => url === location.href);
    };
    while (!(await isKept())) await new Promise((frame) => requestAnimationFrame(frame));
  });
}

const banner = (page: Page) => page.$$eval("[data-offline]", (all) => all.map(({ textContent }) => textContent));

test("when the page cannot be reached, readers see their copy, which says that it is one and from when", async () => {
  const host = await openPageHost(site.directory);
  await using page = await chromium.openPage();
  await page.goto(host.url);
  await untilKept(page);
  expect(await banner(page)).toEqual([]);
  const headline = await page.$eval("h1", (heading) => heading.textContent);
  await page.goto(`${host.url}incidents/search-slow/`);
  await untilKept(page);
  await page.goto(`${host.url}history/`);

  host.isDead = true;
  await page.goto(host.url);
  expect(await banner(page)).toEqual([expect.stringMatching(/^This page cannot be reached\. You read a copy of /)]);

  await host[Symbol.asyncDispose]();
  await page.goto(`${host.url}?from=mail`);
  const [said] = await banner(page);
  expect(said).toMatch(/a copy of \d+ \w+ \d{4}, \d\d:\d\d UTC; much may have changed since\.$/);
  expect(await page.$eval("h1", (heading) => heading.textContent)).toBe(headline);
  expect(
    await page.$eval("[data-offline] time", (time) => Math.abs(Date.parse(time.dateTime) - performance.timeOrigin)),
  ).toBeLessThan(600_000);
  await page.goto(`${host.url}incidents/search-slow/#postmortem`);
  expect(await banner(page)).toHaveLength(1);

  // What is not kept is not answered, and nothing pretends to be it.
  await expect(page.goto(`${host.url}policy/`)).rejects.toThrow("ERR_CONNECTION_REFUSED");
});

test("where the host is silent, the copy does not wait for it, and the page comes back with its host", async () => {
  const file = join(site.directory, "sw.js");
  const script = await readFile(file, "utf8");
  expect(script).toContain("6e3");
  await writeFile(file, script.replace("6e3", "400"));
  await using host = await openPageHost(site.directory);
  await using page = await chromium.openPage();
  await page.goto(host.url);
  await untilKept(page);
  await writeFile(file, script);

  host.isSilent = true;
  await page.goto(host.url);
  expect(await banner(page)).toHaveLength(1);
  host.isSilent = false;
  await page.goto(host.url);
  expect(await banner(page)).toEqual([]);
});

test("a site that wants no copies any more has its readers' browsers remove them", async () => {
  await using host = await openPageHost(site.directory);
  await using page = await chromium.openPage();
  await page.goto(host.url);
  await untilKept(page);

  const quiet = { ...quietTown, "site.yaml": `${quietTown["site.yaml"]}offlineCopies: false\n` };
  await using without = await buildSite(quiet, { clock });
  host.directory = without.directory;
  await page.goto(`${host.url}history/`);
  await page.evaluate(async () => {
    const isThere = async () => (await caches.keys()).length > 0 || (await navigator.serviceWorker.getRegistration());
    while (await isThere()) await new Promise((frame) => requestAnimationFrame(frame));
  });
  expect(await without.read("index.html")).not.toContain("data-worker");
});
