import fc from "fast-check";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import type { Announcement } from "#model/announcement.ts";
import { historyAtom, historyRss } from "#render/feeds.ts";
import { stories } from "../../support/announcements.ts";
import { anyText, trickyText } from "../../support/any-text.ts";
import { base, settings } from "../../support/media.ts";
import { anAnnouncement } from "../../support/site.ts";

const history = Object.values(stories).sort((a, b) => a.at.getTime() - b.at.getTime());
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => /^(?:item|entry)$/.test(name),
});
const atom = (said: readonly Announcement[], at = base) => parser.parse(historyAtom(settings, said, at)).feed;
const rss = (said: readonly Announcement[], at = base) => parser.parse(historyRss(settings, said, at)).rss.channel;
const numberOf = (id: string) => /^tag:status\.example\.com,2024-01-01:Incident\/(\d+)$/.exec(id)?.[1];

test("there is one entry an incident or maintenance, the newest words first, and none for notices", () => {
  const titles = atom(history).entry.map((entry: { title: string }) => entry.title);
  expect(titles).toEqual([
    "Reports are read-only (2 April 2026)",
    "Card payments fail for some customers (14 March 2026)",
  ]);
  expect(rss(history).item.map((item: { title: string }) => item.title)).toEqual(titles);
});

test("an entry holds a paragraph for each thing said, letter for letter as clients look for it", () => {
  const [, incident] = atom(history).entry;
  const paragraphs = incident.content["#text"].split("</p>").slice(0, -1);
  const start = "<p><small>Mar <var data-var='date'>14</var>, <var data-var='time'>";
  expect(paragraphs).toHaveLength(5);
  expect(paragraphs[0]).toMatch(
    /^<p><small>Mar <var data-var='date'>20<\/var>, .* UTC<\/small><br><strong>Postmortem<\/strong> - /,
  );
  expect(
    paragraphs[1].startsWith(`${start}15:05</var> UTC</small><br><strong>Update</strong> - What was wrong: `),
  ).toBe(true);
  expect(paragraphs[4].startsWith(`${start}09:42</var> UTC</small><br><strong>Investigating</strong> - Since`)).toBe(
    true,
  );
  expect(paragraphs[4]).toContain("work.<br /><br />What we do not know yet");
});

test("planned work says its window first", () => {
  const window =
    "<p><strong>THIS IS A SCHEDULED EVENT Apr <var data-var='date'>2</var>, <var data-var='time'>20:00</var> - " +
    "<var data-var='time'>22:00</var> UTC</strong></p>";
  expect(atom(history).entry[0].content["#text"].startsWith(window)).toBe(true);
});

test("a later word revises the entry in its place: id, link and first day stay, the rest moves", () => {
  const [before] = atom(history.slice(0, 1)).entry;
  const [after] = atom(history.slice(0, 3)).entry;
  expect(numberOf(after.id)).toBeDefined();
  expect([after.id, after.link, after.published]).toEqual([before.id, before.link, before.published]);
  expect(after.updated > before.updated).toBe(true);
  expect(after.content["#text"].endsWith(before.content["#text"])).toBe(true);

  const [item] = rss(history.slice(0, 1)).item;
  expect(rss(history.slice(0, 3)).item[0].guid).toBe(item.guid);
  expect(item.guid).toBe("https://status.example.com/incidents/checkout-errors/");
});

test("ids are the same wherever the feed lies, and its links lead to where it does", () => {
  const elsewhere = new URL("https://preview.example.org/status/");
  expect(atom(history, elsewhere).entry[0].id).toBe(atom(history).entry[0].id);
  expect(rss(history, elsewhere).item[1].link).toBe("https://preview.example.org/status/incidents/checkout-errors/");
  expect(atom(history, elsewhere).link[1]["@_href"]).toBe("https://preview.example.org/status/history.atom");
});

test("an exercise is in none, an empty history is a feed, and a long one tells its last fifty", () => {
  expect(atom([anAnnouncement({ exercise: true })]).entry).toBeUndefined();
  expect(atom([]).updated).toBe("2024-01-01T00:00:00.000Z");
  const many = Array.from({ length: 60 }, (_, index) =>
    anAnnouncement({
      id: `incidents/x${index}/a`,
      subject: { kind: "incident", id: `x${index}`, date: new Date("2026-03-14T09:30:00Z") },
      at: new Date(Date.UTC(2026, 0, 1 + index)),
    }),
  );
  const { entry } = atom(many);
  expect(entry).toHaveLength(50);
  expect(entry[0].link["@_href"]).toMatch(/x59/);
  expect(new Set(entry.map(({ updated }: { updated: string }) => updated)).size).toBe(50);
});

test("whatever is said, both are well-formed and a title comes out as it went in", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, trickyText), fc.oneof(anyText, trickyText), (title, body) => {
      const said = [anAnnouncement({ words: { en: { title: `${title}x`, body } } })];
      for (const xml of [historyAtom(settings, said, base), historyRss(settings, said, base)]) {
        expect(XMLValidator.validate(xml)).toBe(true);
        expect(xml.isWellFormed()).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});
