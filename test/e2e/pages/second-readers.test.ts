import ICAL from "ical.js";
import Parser from "rss-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../../support/built-site.ts";
import { clock, quietTown } from "./quiet-town.ts";

const work = {
  "maintenances/2026-04-02-new-index/maintenance.md": `---
title: The search pauses, for “5 minutes”; or so
components: {search: under_maintenance}
window: {start: 2026-04-02T20:00:00Z, end: 2026-04-02T22:30:00Z}
---
`,
  "maintenances/2026-04-02-new-index/2026-03-14T1000Z-scheduled.md": `---
at: 2026-03-14T10:00:00Z
status: scheduled
---
Nothing can be found, ${"while we build a new index, ".repeat(6)}and then everything can. Grüße, 検索, 🔍.
`,
};

describe("programs that are not ours read", () => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await buildSite({ ...quietTown, ...work }, { clock });
  });
  afterAll(() => site[Symbol.asyncDispose]());

  test("every feed, each item with its words, its time and its address", async () => {
    const names = (await site.files()).filter((file) => /(?:rss|atom)\.xml$|history\.(?:rss|atom)$/.test(file));
    expect(names).toEqual(expect.arrayContaining(["rss.xml", "atom.xml", "history.rss", "history.atom"]));
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) {
      const { title, items } = await new Parser().parseString(await site.read(name));
      expect(title, name).toBeTruthy();
      for (const item of items) {
        expect(item.title, name).toBeTruthy();
        expect(item.link, name).toMatch(/^https:\/\/status\.quiet\.example\//);
        expect(Number.isNaN(Date.parse(item.isoDate ?? "")), name).toBe(false);
        expect((item.content ?? "").length, name).toBeGreaterThan(10);
      }
    }
    const { items } = await new Parser().parseString(await site.read("rss.xml"));
    expect(items.map(({ guid }) => guid)).toEqual([...new Set(items.map(({ guid }) => guid))]);
  });

  test("the JSON feed", async () => {
    const feed = JSON.parse(await site.read("feed.json")) as {
      items: { id: string; url: string; content_html: string }[];
    };
    expect(feed).toMatchObject({ version: "https://jsonfeed.org/version/1.1", title: expect.any(String) });
    for (const { id, url, content_html } of feed.items)
      expect([id, new URL(url).host, content_html !== ""]).toContain(true);
  });

  test("every calendar, with its window, its words in any script and an id that stays", async () => {
    const names = (await site.files()).filter((file) => file.endsWith(".ics"));
    expect(names).toEqual(expect.arrayContaining(["calendar.ics", "maintenances/2026-04-02-new-index/calendar.ics"]));
    for (const name of names) {
      const text = await site.read(name);
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent");
      const event = events
        .map((each) => new ICAL.Event(each))
        .find(({ summary }) => summary.includes("“5 minutes”; or so"));
      expect(events.length, name).toBeGreaterThan(0);
      expect(event !== undefined, name).toBe(name === "calendar.ics" || name.includes("new-index"));
      if (event === undefined) continue;
      expect(event.startDate.toJSDate().toISOString()).toBe("2026-04-02T20:00:00.000Z");
      expect(event.endDate.toJSDate().toISOString()).toBe("2026-04-02T22:30:00.000Z");
      expect(event.description).toContain("Grüße, 検索, 🔍.");
      expect(event.uid).toMatch(/new-index/);
      expect(Math.max(...text.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    }
  });
});
