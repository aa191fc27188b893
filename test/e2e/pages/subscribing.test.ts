import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { barriersIn, namesByRole } from "../../support/barriers.ts";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite, type Visited, visit } from "../../support/built-site.ts";
import { sendForm } from "../../support/sent-form.ts";
import { filledFrame } from "./filled-frame.ts";
import { consent, hookTown, letterTown, service } from "./letter-town.ts";
import { clock } from "./quiet-town.ts";

const env = { SITE_URL: "https://quiet.example/status/" };
const inTwoLanguages = { ...hookTown, "site.yaml": `${hookTown["site.yaml"]}languages: [en, ar]\n` };

let site: BuiltSite;
let served: Visited;
let chromium: TestBrowser;
const open = new AsyncDisposableStack();

beforeAll(async () => {
  site = open.use(await buildSite(inTwoLanguages, { clock, env }));
  served = open.use(await visit(site, "/status/"));
  chromium = open.use(await openBrowser());
});
afterAll(() => open.disposeAsync());

/** A page below the site's address, in a browser that runs no script. */
async function read(path: string) {
  const page = await chromium.openPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${served.origin}/status/${path}`);
  return page;
}

describe("without a script", () => {
  test("a form asks for an address and everything is sent that was chosen, to the service, from a page that says whose it is", async () => {
    await using page = await read("subscribe/");
    await page.type("#address", "ida@example.org");
    await page.click("summary");
    for (const field of ['[value="shop"]', '[value="reports"]', '[value="maintenance"]', '[value="first-and-last"]']) {
      await page.click(`form ${field}`);
    }
    await page.select("[name=atLeast]", "major");
    await page.select("[name=language]", "ar");
    await page.click("[name=consent]");
    expect(await sendForm(page)).toEqual({
      url: `${service}subscribe`,
      origin: served.origin,
      fields: [
        ["via", "email"],
        ["address", "ida@example.org"],
        ["groups", "shop"],
        ["components", "reports"],
        ["kinds", "maintenance"],
        ["updates", "first-and-last"],
        ["atLeast", "major"],
        ["language", "ar"],
        ["consent", "yes"],
        ["website", ""],
      ],
    });
  });

  test("a component's page asks for an address and nothing else", async () => {
    await using page = await read("ar/components/checkout/");
    await page.type("#address", "ida@example.org");
    await page.click("[name=consent]");
    const { fields } = await sendForm(page);
    expect(fields).toEqual([
      ["via", "email"],
      ["address", "ida@example.org"],
      ["components", "checkout"],
      ["language", "ar"],
      ["consent", "yes"],
      ["website", ""],
    ]);
  });
});

test("who would rather be told in a chat of their own says so in the same form", async () => {
  await using page = await read("subscribe/");
  const options = await page.$$eval("[name=via] option", (all) => all.map((option) => option.textContent));
  expect(options).toEqual(["Email", "Webhook", "Slack", "Discord", "Microsoft Teams"]);
  await page.select("[name=via]", "slack");
  await page.type("#address", "https://hooks.slack.com/services/T0000/B0000/path");
  await page.click("[name=consent]");
  const { fields } = await sendForm(page);
  expect(fields.slice(0, 2)).toEqual([
    ["via", "slack"],
    ["address", "https://hooks.slack.com/services/T0000/B0000/path"],
  ]);
  expect(await site.read("channels/index.html")).toMatch(
    /Your own webhook or chat[\s\S]*Webhook · Slack · Discord[\s\S]*#letters">Get updates where you want them</,
  );
});

test("every field has a name for those who listen, and the one that programs fill in is not there for them", async () => {
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/status/subscribe/`);
  await page.click("summary");
  const named = await namesByRole(page);
  expect(named.get("textbox")).toEqual(["Your mail address, or the address of your webhook"]);
  expect(named.get("radio")).toHaveLength(2);
  expect(named.get("checkbox")).toEqual(expect.arrayContaining(["All of Shop", "Checkout", "Incidents", consent]));
  expect(named.get("combobox")).toEqual(["How should we reach you?", "Incidents from this impact on", "Language"]);
  expect([...named.values()].flat()).not.toContain("Leave this field empty");
});

test("nothing is sent without an address and without agreeing", async () => {
  const form = /<form.*?<\/form>/s.exec(await site.read("subscribe/index.html"))?.[0] ?? "";
  expect(form).toMatch(/<input id="address"[^>]* type="text" required/);
  expect(form).toMatch(/name="consent" value="yes" required/);
});

test("the privacy notice says what the settings say, and every page leads to it", async () => {
  const notice = await site.read("privacy/index.html");
  for (const words of [
    "Quiet Town, 1 Square",
    "Officer, dpo@quiet.example",
    "The county",
    consent,
    "after 5 days",
    "For a webhook",
  ]) {
    expect(notice).toContain(words);
  }
  for (const file of ["index.html", "subscribe/index.html", "search/index.html"]) {
    expect(await site.read(file)).toContain('href="/status/privacy/"');
  }
  expect(await site.read("ar/index.html")).toContain('href="/status/ar/privacy/"');
  expect(await site.read("sitemap.xml")).toContain("https://quiet.example/status/privacy/");
});

test("the channels page says what can be chosen, and leads to the form", async () => {
  const channels = await site.read("channels/index.html");
  expect(channels).toContain("choose by component, kind, impact and how often");
  expect(channels).toContain('<a href="/status/subscribe/#letters">');
  expect(channels).not.toContain("To get our letters, write to");
});

test("the service's frame is a whole page in each language, which runs nothing and fetches nothing", async () => {
  for (const [path, opening] of [
    ["service-frame.html", '<html lang="en" dir="ltr">'],
    ["ar/service-frame.html", '<html lang="ar" dir="rtl">'],
  ] as const) {
    const frame = await site.read(path);
    expect(frame).toContain(opening);
    expect(frame).toContain("<title><!--openline:title--></title>");
    expect(frame).toMatch(/<main[^>]*><!--openline:content--><\/main>/);
    expect(frame).toContain('<meta name="robots" content="noindex">');
    expect(frame).not.toMatch(/<script|<link|<img|\ssrc=|\sstyle=|url\(/);
  }
});

test("everything in it leads to the page by its whole address", async () => {
  const links = [...(await site.read("service-frame.html")).matchAll(/\s(?:href|action)="([^"]*)"/g)];
  const addresses = links.map(([, address = ""]) => address).filter((address) => !address.startsWith("#"));
  expect(addresses).toContain("https://quiet.example/status/subscribe/");
  expect(addresses.filter((address) => !address.startsWith("https://"))).toEqual([]);
  expect(await site.read("ar/service-frame.html")).toContain('href="https://quiet.example/status/ar/policy/"');
});

test("filled, it is valid HTML", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
  for (const path of ["service-frame.html", "ar/service-frame.html"]) {
    const { results } = await validator.validateString(await filledFrame(site, path));
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  }
});

test.each(["light", "dark"])("filled, it keeps nobody out in the %s", async (scheme) => {
  await using page = await chromium.openPage(320);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  for (const path of ["service-frame.html", "ar/service-frame.html"]) {
    await writeFile(join(site.directory, "filled.html"), await filledFrame(site, path));
    await page.goto(`${served.origin}/status/filled.html`);
    expect(await barriersIn(page)).toEqual({ violations: [], width: 320 });
  }
});

test("no list names it", async () => {
  for (const file of ["sitemap.xml", "llms.txt", "index.html"]) {
    expect(await site.read(file)).not.toContain("service-frame");
  }
});

test("it stays the same, byte by byte, until its words change", async () => {
  await using later = await buildSite(letterTown, {
    clock: "2027-06-01T00:00:00Z",
    env,
  });
  expect(await later.read("service-frame.html")).toBe(await site.read("service-frame.html"));
});
