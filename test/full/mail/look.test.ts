import { mkdir, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";

const golden = join(import.meta.dirname, "../../golden");
const files = (await readdir(golden, { recursive: true })).filter((file) => file.endsWith("email.html")).sort();
declare const axe: { run(options: RunOptions): Promise<AxeResults> };
const axeFile = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
/** Where pictures of all letters are put, for people to look at; nowhere if it is unset. */
const pictures = process.env["LETTER_PICTURES"];

/** What a reader's program of that width and scheme makes of a letter. */
async function seen(page: Page, file: string, width: number, scheme: string) {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const address = pathToFileURL(join(golden, file)).href;
  await page.goto(address);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (pictures !== undefined) {
    const path = join(pictures, `${dirname(file).replaceAll("/", "-")}.${width}.${scheme}.png`);
    await mkdir(dirname(path), { recursive: true });
    await page.screenshot({ path: path as `${string}.png`, fullPage: true });
  }
  await page.addScriptTag({ path: axeFile });
  const faults = await page.evaluate(async () => {
    // A letter stands within the landmarks of the program that shows it.
    const rules = { "landmark-one-main": { enabled: false }, region: { enabled: false } };
    return (await axe.run({ rules })).violations.map(({ id }) => id);
  });
  await page.close();
  return { asked: asked.filter((url) => url !== address), wide, faults };
}

describe.skipIf(process.env["OPENLINE_FULL"] === undefined)("in a browser (OPENLINE_FULL)", () => {
  let chromium: TestBrowser;
  beforeAll(async () => {
    chromium = await openBrowser();
  });
  afterAll(() => chromium[Symbol.asyncDispose]());

  describe.each(files)("the letter %s", (file) => {
    test.each([
      [600, "light"],
      [600, "dark"],
      [320, "light"],
      [320, "dark"],
    ])("fits %i pixels in the %s, can be read, and asks nothing of anybody", async (width, scheme) => {
      const { asked, wide, faults } = await seen(await chromium.openPage(width), file, width, scheme);
      expect({ asked, isWide: wide > width, faults }).toEqual({ asked: [], isWide: false, faults: [] });
    });
  });
});
