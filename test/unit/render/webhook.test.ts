import { describe, expect, test } from "vitest";
import { webhookBody } from "#render/webhook.ts";
import { anAnnouncement } from "../../support/announcement.ts";
import { stories } from "../../support/announcements.ts";
import { aMailingSite } from "../../support/email-channel.ts";

const place = {
  settings: aMailingSite().settings,
  base: new URL("https://status.example.com/"),
  pageLags: false,
};
const told = (announcement = anAnnouncement()) => JSON.parse(webhookBody(announcement, place));

test.each([
  ["investigating", "incident.update.published"],
  ["correction", "incident.update.published"],
  ["maintenance", "maintenance.update.published"],
  ["notice", "notice.published"],
  ["postmortem", "postmortem.published"],
])("%s is an event of type %s", (story, type) => {
  expect(told(stories[story]).type).toBe(type);
});

test("everything that a letter says stands in it, for programs", () => {
  expect(told(stories["investigating"])).toEqual({
    type: "incident.update.published",
    timestamp: "2026-03-14T09:42:00.000Z",
    data: {
      id: "tag:status.example.com,2024-01-01:incidents/checkout-errors/2026-03-14T0942Z-investigating",
      page: { name: "Example Shop", url: "https://status.example.com/" },
      subject: { kind: "incident", id: "checkout-errors", date: "2026-03-14T09:30:00.000Z" },
      state: "investigating",
      stateText: "Investigating",
      kind: "update",
      exercise: false,
      final: false,
      impact: "major",
      components: stories["investigating"]?.components,
      nextUpdateBy: "2026-03-14T10:30:00.000Z",
      customerActions: stories["investigating"]?.customerActions,
      language: "en",
      title: "Card payments fail for some customers (14 March 2026)",
      summary: "About one card payment in ten fails at the last step. Invoice and bank transfer work.",
      text: expect.stringMatching(/^Since 09:30 UTC .* into both\.$/s),
      whole: true,
      link: "https://status.example.com/incidents/checkout-errors/#2026-03-14T0942Z-investigating",
      pageLags: false,
    },
  });
});

test("a correction says what was wrong, work says its window, and an end its time", () => {
  expect(told(stories["correction"]).data.corrects.wrong).toBe("Payments that failed were not charged");
  expect(told(stories["maintenance"]).data.window.end).toBe("2026-04-02T22:00:00.000Z");
  expect(told(stories["resolved"]).data).toMatchObject({ endedAt: "2026-03-14T11:18:00.000Z", nextUpdateBy: null });
});

describe("what is too long stays below 20 KB", () => {
  const many = Array.from({ length: 100 }, (_, index) => ({
    id: `component-${index}`.padEnd(80, "x"),
    name: "語".repeat(80),
    status: "partial_outage" as const,
    was: "operational" as const,
  }));
  test.each([
    ["words", { words: { en: { title: "T", body: "Payments by card fail. ".repeat(5_000) } } }],
    ["words of other scripts", { words: { en: { title: "T", body: "支払いに失敗します。".repeat(5_000) } } }],
    ["a word without an end", { words: { en: { title: "T", body: "x".repeat(100_000) } } }],
    ["control characters that JSON spells out", { words: { en: { title: "T", body: '\\"'.repeat(40_000) } } }],
    ["emoji", { words: { en: { title: "T", body: "👩‍👩‍👧‍👦".repeat(9_000) } } }],
    ["components", { components: many }],
  ])("%s", (_, facts) => {
    const body = webhookBody(anAnnouncement(facts), place);
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
    expect(body.isWellFormed()).toBe(true);
    expect(JSON.parse(body).data).toMatchObject({
      whole: false,
      state: "investigating",
      nextUpdateBy: "2026-03-14T10:30:00.000Z",
      link: expect.stringContaining("2026-03-14T0942Z-investigating"),
    });
  });

  test("and as long as it may be", () => {
    const facts = { words: { en: { title: "T", body: "Payments by card fail. ".repeat(5_000) } } };
    expect(Buffer.byteLength(webhookBody(anAnnouncement(facts), place))).toBeGreaterThan(19_900);
  });
});
