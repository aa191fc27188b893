import { expect, test } from "vitest";
import { openBrowser } from "../../support/browser.ts";

test("a browser starts without a window, a network or a package of the system, and lays a page out", async () => {
  await using chromium = await openBrowser();
  const page = await chromium.openPage(320);
  await page.setContent("<!doctype html><title>Ready</title><h1>Ready</h1>");

  expect(await page.title()).toBe("Ready");
  expect(await page.evaluate(() => document.documentElement.clientWidth)).toBe(320);
});
