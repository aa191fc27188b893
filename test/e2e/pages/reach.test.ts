import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import { HtmlValidate } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite, type Visited, visit } from "../../support/built-site.ts";
import { sampleContent } from "../../support/sample-content.ts";
import { isFull } from "../../support/stride.ts";

declare const axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const clock = "2026-11-20T14:47:00Z";
/** Every kind of page once, and incidents in each of their lives. */
const kinds = [
  "",
  "incidents/2026-11-20-card-payments-belgium-france/",
  "incidents/2026-09-16-shop-cannot-be-reached/",
  "incidents/2026-03-19-guest-lists-opened/",
  "components/ticket-shop/",
  "maintenances/",
  "maintenances/2026-12-01-shop-pauses/",
  "notices/",
  "notices/2026-11-09-large-sales-in-november/",
  "postmortems/",
  "channels/",
  "policy/",
  "subscribe/",
  "privacy/",
  "history/",
  "history/2026-03/",
  "search/",
  "404.html",
];
/** Those on which everything is drawn that any page draws. */
const chief = [
  "",
  "incidents/2026-11-20-card-payments-belgium-france/",
  "incidents/2026-03-19-guest-lists-opened/",
  "components/ticket-shop/",
  "policy/",
  "channels/",
  "subscribe/",
  "privacy/",
];

/** Those that are told in every language: what is over and was not translated is not. */
const current = chief.filter((path) => !path.includes("guest-lists"));

let site: BuiltSite;
let served: Visited;
let chromium: TestBrowser;
const open = new AsyncDisposableStack();

beforeAll(async () => {
  const content = await sampleContent();
  const settings = (content["site.yaml"] ?? "").replace("languages: [en, fr]", "languages: [en, fr, ar]");
  site = open.use(await buildSite({ ...content, "site.yaml": settings }, { clock }));
  served = open.use(await visit(site));
  chromium = open.use(await openBrowser());
});
afterAll(() => open.disposeAsync());

describe.each([
  ["in light, wide", { width: 1280, paths: kinds, media: "screen", features: { "prefers-color-scheme": "light" } }],
  [
    "in the dark, narrow",
    { width: 320, paths: isFull ? kinds : chief, media: "screen", features: { "prefers-color-scheme": "dark" } },
  ],
  [
    "in the reader's own colours",
    { width: 768, paths: chief, media: "screen", features: { "forced-colors": "active" } },
  ],
  ["on paper", { width: 768, paths: chief, media: "print", features: {} }],
  ["from right to left", { width: 320, paths: current.map((path) => `ar/${path}`), media: "screen", features: {} }],
])("%s", (_, { width, paths, media, features }) => {
  test("nothing on any kind of page keeps anybody out", async () => {
    await using page = await chromium.openPage(width);
    const session = await page.createCDPSession();
    const wanted = Object.entries(features).map(([name, value]) => ({ name, value: String(value) }));
    await session.send("Emulation.setEmulatedMedia", { media, features: wanted });
    for (const path of paths) {
      await page.goto(`${served.origin}/${path}`);
      await page.evaluate(source);
      const found = await page.evaluate(async () => {
        for (const row of document.querySelectorAll("details")) row.open = true;
        const { violations } = await axe.run(document, { resultTypes: ["violations"] });
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(found, path).toEqual([]);
    }
  });
});

test("every kind of page is valid HTML", async () => {
  const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
  for (const path of kinds) {
    const file = path.endsWith(".html") ? path : `${path}index.html`;
    const { results } = await validator.validateString(await site.read(file));
    expect(
      results.flatMap(({ messages }) => messages.map(({ message, line, column }) => `${line}:${column} ${message}`)),
      file,
    ).toEqual([]);
  }
});

/** Walks through a page with the tab key alone: what has the focus, one after another, and whether one can see it. */
async function walk(path: string): Promise<{ text: string; isSeen: boolean }[]> {
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/${path}`);
  const steps: { text: string; isSeen: boolean }[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const step = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const { top, bottom, height } = focused.getBoundingClientRect();
      const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
      return {
        text: focused.textContent.trim(),
        isSeen: isOutlined && height > 0 && top < innerHeight && bottom > 0,
      };
    });
    if (step === undefined) return steps;
    steps.push(step);
  }
}

test("home can be walked with the keyboard alone, and the focus can always be seen", async () => {
  const steps = await walk("");
  expect(steps[0]?.text).toBe("Skip to content");
  expect(steps.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const places = [
    "Skip to content",
    "History",
    "Card payments fail",
    "The whole timeline",
    "Ticket shop",
    "Where we talk",
    "RSS",
  ];
  const order = places.map((place) => steps.findIndex(({ text }) => text.startsWith(place)));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test("an incident can be walked with the keyboard alone, update by update", async () => {
  const steps = await walk("incidents/2026-11-20-card-payments-belgium-france/");
  expect(steps.filter(({ isSeen }) => !isSeen)).toEqual([]);
  const times = steps.map(({ text }) => text).filter((text) => /^20 November 2026, \d\d:\d\d UTC$/.test(text));
  expect(times).toEqual(["20 November 2026, 14:42 UTC", "20 November 2026, 13:48 UTC", "20 November 2026, 13:03 UTC"]);
});

test("on the smallest phone the state, what is wrong and when we speak next stand above the fold", async () => {
  await using page = await chromium.openPage(320);
  await page.setViewport({ width: 320, height: 568 });
  await page.goto(`${served.origin}/`);
  const tops = await page.$$eval("h1, .incident h3, .incident .promise", (parts) =>
    parts.map((part) => [part.textContent.trim().slice(0, 13), part.getBoundingClientRect().top < innerHeight - 24]),
  );
  expect(tops).toEqual([
    ["Partial outag", true],
    ["Card payments", true],
    ["Next update b", true],
  ]);
});

test("who skips to the content goes on there", async () => {
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const focused = await page.evaluate(() => document.activeElement?.textContent);
  expect(focused).toMatch(/^Card payments fail/);
});
