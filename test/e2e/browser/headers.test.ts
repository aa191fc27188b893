import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readHeadersFile } from "#render/headers/headers-file.ts";
import { covers, headersOf } from "#render/headers/rule.ts";
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

const addressOf = (file: string) => `/${file.replace(/index\.html$/, "")}`;

test("every file has its headers, none is set twice, and our own server sends what the hosts are told", async () => {
  const rules = readHeadersFile(await site.read("_headers"));
  for (const file of (await site.files()).filter((name) => name !== "_headers")) {
    const path = addressOf(file);
    const names = rules.filter((rule) => covers(rule, path)).flatMap(({ headers }) => Object.keys(headers));
    expect(names.length, path).toBe(new Set(names).size);
    expect(names, path).toContain("Content-Security-Policy");

    const answer = await fetch(served.origin + path);
    await answer.body?.cancel();
    for (const [name, value] of Object.entries(headersOf(rules, path))) expect(answer.headers.get(name)).toBe(value);
  }
  expect((await fetch(`${served.origin}/_headers`)).status).toBe(404);
  const missing = await fetch(`${served.origin}/nowhere/`);
  expect(missing.headers.get("content-security-policy")).toBe(headersOf(rules, "/404.html")["Content-Security-Policy"]);
});

test("the headers of a page leave nearly all of the first answer to the page", async () => {
  const rules = readHeadersFile(await site.read("_headers"));
  for (const path of ["/", "/incidents/search-slow/"]) {
    const lines = Object.entries(headersOf(rules, path)).map(([name, value]) => `${name}: ${value}\r\n`);
    expect(lines.join("").length, path).toBeLessThanOrEqual(800);
  }
});

test("who has the newest copy already is told so in a few bytes", async () => {
  const address = `${served.origin}/api/v2/status.json`;
  const first = await fetch(address);
  const etag = first.headers.get("etag") ?? "";
  const again = await fetch(address, { headers: { "If-None-Match": `"other", ${etag}` } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("under these headers every page works, asks no other origin, and breaks none of its own rules", async () => {
  await using page = await chromium.openPage();
  await page.emulateTimezone("Asia/Kolkata");
  await page.evaluateOnNewDocument(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      Object.assign(window, { broken: `${violatedDirective} ${blockedURI}` });
    });
  });
  const others: string[] = [];
  page.on("request", (request) => {
    if (!/^data:/.test(request.url()) && !request.url().startsWith(served.origin)) others.push(request.url());
  });
  for (const file of (await site.files()).filter((name) => /^(?!incidents\/card).*\.html$/.test(name))) {
    await page.goto(served.origin + addressOf(file));
    const found = await page.evaluate(() => ({
      broken: Object.entries(window).find(([name]) => name === "broken")?.[1],
      isDressed: getComputedStyle(document.body).margin !== "8px",
    }));
    expect(found, file).toEqual({ broken: undefined, isDressed: true });
  }
  expect(others).toEqual([]);
});

test("a script that got into a page does not run", async () => {
  const file = join(site.directory, "index.html");
  const html = await readFile(file, "utf8");
  const intruder = '<script>document.title = "taken"</script><img src="x" onerror="document.title = `taken`" alt="">';
  await writeFile(file, html.replace("</main>", `${intruder}</main>`));
  try {
    await using page = await chromium.openPage();
    await page.emulateTimezone("Asia/Kolkata");
    await page.goto(`${served.origin}/`, { waitUntil: "networkidle0" });
    expect(await page.title()).toBe("Partial outage – Quiet Town status");
    expect(await page.$eval(".headline time", (time) => time.dataset["own"])).toContain("GMT+5:30");
  } finally {
    await writeFile(file, html);
  }
});
