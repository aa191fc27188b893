import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite, type Visited, visit } from "../../support/built-site.ts";
import { clock, quietTown } from "./quiet-town.ts";

const hostile = {
  "incidents/2025-11-02-odd-letters/incident.md": `---
title: Reports show <img src=x onerror=alert(1)> and “<mark>marks</mark>”
category: regression
impact: minor
components: {reports: degraded_performance}
started: 2025-11-02T09:30:00Z
---
`,
  "incidents/2025-11-02-odd-letters/2025-11-02T0942Z-resolved.md": `---
at: 2025-11-02T09:42:00Z
status: resolved
cause: A letter.
verifiedAt: 2025-11-02T09:41:00Z
verifiedHow: We looked.
lingering: none
dataLoss: none
---
Reports showed tags such as \`<script>alert(2)</script>\` where zebras should stand. They do not any more.
`,
};

describe("the search", () => {
  let site: BuiltSite;
  let served: Visited;
  let chromium: TestBrowser;

  beforeAll(async () => {
    const env = { SITE_URL: "http://127.0.0.1/status/" };
    [site, chromium] = await Promise.all([buildSite({ ...quietTown, ...hostile }, { clock, env }), openBrowser()]);
    served = await visit(site, "/status/");
  });
  afterAll(() => Promise.all([site, served, chromium].map((part) => part[Symbol.asyncDispose]())));

  async function open(query = ""): Promise<{ page: Page; asked: string[] }> {
    const page = await chromium.openPage(320);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${served.origin}/status/search/${query}`, { waitUntil: "networkidle0" });
    return { page, asked };
  }
  const found = (page: Page) => page.$$eval("#found a", (links) => links.map((link) => link.getAttribute("href")));

  test("finds words of any update, says how many, and keeps the question in its address", async () => {
    const { page, asked } = await open();
    await page.type("#q", "certificate");
    await page.waitForSelector("#found a");
    expect(await found(page)).toEqual(["/status/incidents/2026-03-14-checkout-errors/"]);
    expect(await page.$eval("#status", (status) => status.textContent)).toBe("1 found");
    expect(page.url()).toMatch(/\/status\/search\/\?q=certificate$/);
    expect(asked.filter((url) => !url.startsWith(served.origin))).toEqual([]);
    await page.close();
  });

  test("answers a question that stands in the address, narrowed to a year", async () => {
    const { page } = await open("?year=2025");
    await page.waitForSelector("#found a");
    expect(await found(page)).toEqual(["/status/incidents/2025-11-02-odd-letters/"]);
    await page.close();
  });

  test("shows what people wrote as text", async () => {
    const { page } = await open("?q=zebras");
    await page.waitForSelector("#found a");
    expect(await page.$eval("#found a", (link) => link.textContent)).toBe(
      "Reports show <img src=x onerror=alert(1)> and “<mark>marks</mark>” (2 November 2025)",
    );
    expect(await page.$$eval("#found img, #found script", (nodes) => nodes.length)).toBe(0);
    expect(await page.$eval("#found mark", (mark) => mark.textContent)).toBe("zebras");
    expect(await page.$eval("#found p", (words) => words.textContent)).toContain("<script>alert(2)</script>");
    await page.close();
  });

  test("finds nothing of what readers must not see yet, and says so", async () => {
    const { page } = await open("?q=SECRET");
    await page.waitForFunction(() => document.querySelector("#status")?.textContent !== "");
    expect(await page.$eval("#status", (status) => status.textContent)).toContain("Nothing found");
    expect(await found(page)).toEqual([]);
    await page.close();
  });

  test("leads to the history where no script runs", async () => {
    const page = await chromium.openPage(320);
    await page.setJavaScriptEnabled(false);
    await page.goto(`${served.origin}/status/search/`);
    expect(await page.$eval("main", (main) => main.textContent)).toContain("read the history by month");
    expect(await page.$eval("#search", (form) => form.checkVisibility())).toBe(false);
    await page.close();
  });

  test("loads its library on its own page alone", async () => {
    const others = (await site.files()).filter((file) => file.endsWith(".html") && file !== "search/index.html");
    for (const file of others) expect(await site.read(file), file).not.toContain("pagefind");
  });
});
