import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atomFeed, rssFeed } from "#render/feeds.ts";
import { toHtml } from "#render/markdown.ts";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { hostileMarkdown } from "../../support/hostile-markdown.ts";
import { base, mailOf, settings } from "../../support/media.ts";
import { hostileFragments } from "../../support/real-material.ts";
import { anAnnouncement } from "../../support/site.ts";

const said = (text: string) =>
  anAnnouncement({ words: { en: { title: text.replace(/\s+/g, " ").slice(0, 160), body: text } }, summary: "x" });

/** What a browser made of each of the given documents that it must not have made. */
function dangers(documents: readonly string[]): string[] {
  const found: string[] = [];
  for (const markup of documents) {
    for (const element of new DOMParser().parseFromString(markup, "text/html").querySelectorAll("*")) {
      if (/^(?:script|iframe|object|embed|form|input|svg|math|img|link|base|template)$/i.test(element.localName)) {
        found.push(element.localName);
      }
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on") || /^(?:src|srcdoc|action|formaction|background)$/.test(name)) found.push(name);
        if (/href$/.test(name) && !/^(?:https:\/\/|mailto:)/.test(value)) found.push(value);
      }
    }
  }
  return found;
}

describe("in a real browser", () => {
  let browser: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.openPage();
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
  });

  const fragments = [...hostileMarkdown, ...(hostileFragments() ?? [])];

  test("hostile Markdown makes no element, attribute or address that could do anything", async () => {
    const documents = fragments.flatMap((text) => [toHtml(text, { base }), mailOf(said(text)).html]);
    expect(await page.evaluate(dangers, documents)).toEqual([]);
  });

  test("and the browser's XML parser reads the feeds of it, titles as they went in", async () => {
    const announcements = fragments.map((text, index) => ({ ...said(text), id: `incidents/x/${index}` }));
    const feeds = [await rssFeed(settings, announcements, base), atomFeed(settings, announcements, base)];
    const read = await page.evaluate(
      (documents) =>
        documents.map((xml) => {
          const parsed = new DOMParser().parseFromString(xml, "application/xml");
          const asText = (title: Element) =>
            new DOMParser().parseFromString(title.textContent ?? "", "text/html").body.textContent;
          return {
            error: parsed.querySelector("parsererror")?.textContent ?? null,
            titles: [...parsed.querySelectorAll("item > title, entry > title")].map(asText),
          };
        }),
      feeds,
    );
    const json = announcements.length;
    for (const { error, titles } of read) {
      expect(error).toBeNull();
      expect(titles).toHaveLength(json);
      expect(titles).toContain("Investigating: <script>alert(1)</script> (14 March 2026)");
    }
  });

  test("a script that did come through would be found", async () => {
    expect(
      await page.evaluate(dangers, ['<a href="javascript:x">', "<img src=x onerror=y>", "<script></script>"]),
    ).toEqual(["javascript:x", "img", "src", "onerror", "script"]);
  });
});
