import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { AxeResults } from "axe-core";
import { HtmlValidate } from "html-validate";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFrames } from "#subscriptions/pages/frames.ts";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { buildSite } from "../../support/built-site.ts";
import { openService, type RunningService } from "../../support/subscription-service.ts";
import { letterTown } from "../pages/letter-town.ts";
import { clock } from "../pages/quiet-town.ts";

declare const axe: { run(): Promise<AxeResults> };
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const languages = ["en", "ar"];

let service: RunningService;
let origin: string;
let chromium: TestBrowser;
const open = new AsyncDisposableStack();

beforeAll(async () => {
  const yaml = `${letterTown["site.yaml"]}languages: [${languages.join(", ")}]\n`;
  const site = open.use(await buildSite({ ...letterTown, "site.yaml": yaml }, { clock }));
  const owner = { name: "Quiet", address: "https://quiet.example/" };
  service = open.use(await openService({ languages }, { frameIn: openFrames(site.directory, languages, owner) }));
  const server = serve({ fetch: service.app.fetch, port: 0, hostname: "127.0.0.1" });
  open.defer(() => void server.close());
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  chromium = open.use(await openBrowser());
});
afterAll(() => open.disposeAsync());

/** The pages that readers come to by links of letters, and the form. */
async function pagesOf({ ring, subscribers, now }: RunningService, address: string): Promise<string[]> {
  const add = (name: string, state: "pending" | "confirmed") =>
    subscribers.add({ address: `${name}-${address}`, state, source: "form" }, now());
  const [asking, hearing] = [await add("asking", "pending"), await add("hearing", "confirmed")];
  return [
    "/subscribe",
    `/confirm/${ring.sign("confirm", asking.subscriber.id)}`,
    `/confirm/${ring.sign("confirm", "gone")}`,
    `/preferences/${ring.sign("preferences", hearing.subscriber.id)}`,
    `/u/${ring.sign("unsubscribe", hearing.subscriber.id)}`,
    "/u/wrong",
  ];
}

describe.each([
  ["in light, wide", 1280, "en", "light"],
  ["in light, of a tablet", 768, "en", "light"],
  ["in the dark, narrow", 320, "en", "dark"],
  ["from right to left", 320, "ar", "light"],
])("%s", (_, width, language, scheme) => {
  test("no page of the service keeps anybody out, and none runs over its edge", async () => {
    await using page = await chromium.openPage(width);
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    for (const path of await pagesOf(service, `${width}-${language}@example.org`)) {
      await page.goto(`${origin}${path}?language=${language}`);
      await page.evaluate(axeSource);
      const found = await page.evaluate(async () => {
        for (const row of document.querySelectorAll("details")) row.open = true;
        const { violations } = await axe.run();
        return {
          violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
          width: document.documentElement.scrollWidth,
          background: getComputedStyle(document.body).backgroundColor,
        };
      });
      // The frame's own colours: its styles are let through by the policy.
      const background = scheme === "dark" ? "rgb(14, 17, 20)" : "rgb(247, 248, 249)";
      expect(found, path).toEqual({ violations: [], width, background });
    }
  });
});

test("every page of the service is valid HTML", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
  for (const path of await pagesOf(service, "valid@example.org")) {
    const { results } = await validator.validateString(await (await service.app.request(path)).text());
    const said = results.flatMap(({ messages }) => messages.map(({ message, selector }) => `${selector}: ${message}`));
    expect(said, path).toEqual([]);
  }
});

/** Presses a button and waits for the page that answers; says its title. */
async function press(page: Page, button: string): Promise<string | undefined> {
  await Promise.all([page.waitForNavigation(), page.click(button)]);
  return await page.$eval("h1", ({ textContent }) => textContent);
}

test("without a script somebody asks, confirms, changes their choice, asks what is kept, and leaves", async () => {
  await using page = await chromium.openPage(320);
  await page.setJavaScriptEnabled(false);
  await page.goto(`${origin}/subscribe`);
  await page.type("#address", "ida@example.org");
  await page.click("summary");
  await page.click('[value="search"]');
  await page.click("[name=consent]");
  expect(await press(page, "form.fields button")).toBe("Now look into your mailbox");

  const ida = await service.subscribers.findByAddress("email", "ida@example.org");
  expect(ida).toMatchObject({ state: "pending", scope: { components: ["search"] } });
  await page.goto(`${origin}/confirm/${service.ring.sign("confirm", ida?.id ?? "")}`);
  expect(await press(page, "form button")).toBe("You are subscribed");

  expect(await press(page, 'main a[href^="../preferences/"]')).toBe("What you hear of");
  await page.click('[value="first-and-last"]');
  expect(await press(page, "form.fields button")).toBe("What you hear of");
  expect(await page.$eval('[role="status"]', ({ textContent }) => textContent)).toBe("Your choice is saved.");
  const changed = { state: "confirmed", scope: { components: ["search"], updates: "first-and-last" } };
  expect(await service.subscribers.find(ida?.id ?? "")).toMatchObject(changed);

  expect(await press(page, 'form[action^="../export/"] button')).toBe("A letter is on its way");
  expect(await press(page, "main a")).toBe("What you hear of");
  expect(await press(page, 'form[action^="../u/"] button')).toBe("You are unsubscribed");
  expect(await service.subscribers.find(ida?.id ?? "")).toBeUndefined();
  const letters = await service.letters.due(service.now(), 100);
  expect(letters.filter(({ address }) => address === "ida@example.org").map(({ kind }) => kind)).toEqual(["farewell"]);
});
