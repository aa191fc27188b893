import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite, type Visited, visit } from "../../support/built-site.ts";
import { clock, quietTown } from "../pages/quiet-town.ts";

let site: BuiltSite;
let served: Visited;
let chromium: TestBrowser;
const open = new AsyncDisposableStack();

beforeAll(async () => {
  site = open.use(await buildSite(quietTown, { clock }));
  served = open.use(await visit(site));
  chromium = open.use(await openBrowser());
});
afterAll(() => open.disposeAsync());

/** A page whose timers wait for `ring`, which answers how long the page meant to wait and lets that time pass. */
async function withSlowTimers(page: Page): Promise<() => Promise<number>> {
  await page.evaluateOnNewDocument(() => {
    const waiting: [() => unknown, number][] = [];
    const began = Date.now();
    let passed = 0;
    Date.now = () => began + passed;
    Object.assign(window, {
      setTimeout: (act: () => unknown, ms: number) => waiting.push([act, ms]),
      clearTimeout: (id: number) => delete waiting[id - 1],
      ring: async () => {
        const [act, ms] = waiting.pop() ?? [undefined, -1];
        passed += Math.max(ms, 0);
        await act?.();
        return ms;
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { ring(): Promise<number> }).ring());
}

/** What moved on a page while it came, by the browser's own account. */
function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const shifts: string[] = [];
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) shifts.push(JSON.stringify(shift));
    }).observe({ type: "layout-shift", buffered: true });
    for (let frame = 0; frame < 3; frame++) await new Promise((drawn) => requestAnimationFrame(drawn));
    return shifts;
  });
}

/** What the page says of news, and its button. */
function news(page: Page): Promise<{ said: string; button: string }> {
  return page.evaluate(() => ({
    said: document.querySelector(".news")?.textContent ?? "",
    button: document.querySelector<HTMLElement>(".looking button:not([hidden])")?.textContent ?? "",
  }));
}

test("a page that stays open asks for news politely, says so once, and changes when the reader wants it", async () => {
  await using page = await chromium.openPage();
  const ring = await withSlowTimers(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${served.origin}/`);
  expect(await page.$$eval("[role=status], [aria-live], [role=alert]", (regions) => regions.length)).toBe(1);

  for (let round = 0; round < 3; round++) {
    const waited = await ring();
    expect(waited).toBeGreaterThanOrEqual(60_000);
    expect(waited).toBeLessThanOrEqual(90_000);
  }
  expect(asked.filter((path) => path === "/api/v2/status.json")).toHaveLength(3);
  expect(await news(page)).toEqual({ said: "", button: "Stop looking for news" });

  const file = join(site.directory, "api/v2/status.json");
  const before = await readFile(file, "utf8");
  await writeFile(file, before.replace(/"updated_at":\s*"[^"]+"/, '"updated_at":"2026-03-14T11:30:00.000Z"'));
  await page.evaluate(() => {
    document.querySelector("main")?.setAttribute("data-mine", "");
  });
  await ring();
  await writeFile(file, before);
  expect(await news(page)).toEqual({ said: "Something new was said. Show it", button: "" });
  expect(await page.$("main[data-mine]")).not.toBeNull();
  expect(await ring()).toBe(-1);

  await Promise.all([page.waitForNavigation(), page.click(".news button")]);
  expect(await page.$("main[data-mine]")).toBeNull();
});

test("the reader can stop the questions and begin them again, and after some hours they end by themselves", async () => {
  await using page = await chromium.openPage();
  const ring = await withSlowTimers(page);
  await page.goto(`${served.origin}/incidents/2026-03-14-checkout-errors/`);
  await page.click(".looking button");
  expect(await news(page)).toEqual({ said: "", button: "Look for news again" });
  expect(await ring()).toBe(-1);

  await page.click(".looking button");
  let hours = 0;
  for (let waited = await ring(); waited > 0; waited = await ring()) hours += waited / 3_600_000;
  expect(hours).toBeGreaterThan(4);
  expect(hours).toBeLessThan(4.1);
  expect(await news(page)).toEqual({ said: "", button: "Look for news again" });
});

test("a page that nobody looks at asks nothing until somebody does", async () => {
  await using page = await chromium.openPage();
  const ring = await withSlowTimers(page);
  await page.goto(`${served.origin}/`);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const look = (isHidden: boolean) =>
    page.evaluate((hidden) => {
      Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, isHidden);
  await look(true);
  await ring();
  expect(await ring()).toBe(-1);
  expect(asked).toEqual([]);
  const answer = page.waitForResponse((response) => response.url().endsWith("/api/v2/status.json"));
  await look(false);
  await answer;
  expect(asked).toEqual(["/api/v2/status.json"]);
});

test("where nobody answers, the page asks ever more rarely", async () => {
  await using page = await chromium.openPage();
  const ring = await withSlowTimers(page);
  await page.goto(`${served.origin}/`);
  await page.setOfflineMode(true);
  const waits: number[] = [];
  for (let round = 0; round < 7; round++) waits.push((await ring()) / 60_000);
  expect(waits.map((wait, round) => wait / Math.min(2 ** round, 16))).toSatisfy((shares: number[]) =>
    shares.every((share) => share >= 1 && share <= 1.5),
  );
});

test("readers see their own time behind UTC, in the page's language, and nothing moves for it", async () => {
  await using page = await chromium.openPage(412);
  await page.emulateTimezone("Asia/Kolkata");
  await page.goto(`${served.origin}/`);
  const times = await page.$$eval("time", (all) =>
    all.map((time) => `${time.textContent}|${getComputedStyle(time, "::after").content}`),
  );
  expect(times).toContain('14 March 2026, 11:00 UTC|" (16:30 GMT+5:30, this minute)"');
  expect(times).toContain('14 March 2026, 11:15 UTC|" (16:45 GMT+5:30)"');
  expect(times).toContain('2 April 2026, 20:00|" (3 Apr, 01:30 GMT+5:30)"');
  expect(times).toContain("6 May 2021|none");
  expect(await shiftsOf(page)).toEqual([]);
});

test("on every kind of page the same words stand with JavaScript and without", async () => {
  const paths = (await site.files()).filter((file) => /^(?!embed|search|incidents\/card).*\.html$/.test(file));
  const read = async (script: boolean) => {
    await using page = await chromium.openPage();
    await page.setJavaScriptEnabled(script);
    const texts: string[] = [];
    for (const path of paths) {
      await page.goto(`${served.origin}/${path.replace(/index\.html$/, "")}`);
      // biome-ignore lint/performance/useDomNodeTextContent: what is not laid out is not read.
      texts.push((await page.$eval("body", (body) => body.innerText)).replace("Stop looking for news", "").trim());
    }
    return texts;
  };
  expect(await read(true)).toEqual(await read(false));
});
