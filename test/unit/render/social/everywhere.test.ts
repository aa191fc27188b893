import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { utcDateTime, utcTime } from "#render/dates.ts";
import { factOf, factsOf } from "#render/facts.ts";
import { spokenIn } from "#render/spoken.ts";
import { anAnnouncement } from "../../../support/announcement.ts";
import { stories } from "../../../support/announcements.ts";
import { anyText } from "../../../support/any-text.ts";
import { linkOf, networks, postOn } from "../../../support/networks.ts";

describe.each(Object.entries(networks))("a post on %s", (_network, network) => {
  test.each(Object.entries(stories))("tells the facts of %s as every medium does", (_story, announcement) => {
    const facts = factsOf(announcement, "en");
    const text = (key: Parameters<typeof factOf>[1]) => factOf(facts, key)?.text ?? "";
    const post = postOn(network, announcement);
    expect(post.startsWith(`[${text("state").toUpperCase()}] ${spokenIn(announcement, "en").title}`)).toBe(true);
    expect(post).toContain(text("duration"));
    expect(post).toContain(announcement.final ? "" : text("window"));
    expect(text("nextUpdate")).toContain(/Next update by (.*? UTC)\./.exec(post)?.[1] ?? "");
    expect(/Next update/.test(post)).toBe(text("nextUpdate") !== "");
    expect(post).toContain(text("wrong"));
    const names = announcement.components.map(({ name }) => name).join(", ");
    const left = network.limit - network.length(`${post}: ${names}`);
    if (left >= 0) expect(post).toContain(names);
    expect(post.endsWith(` ${linkOf(announcement)}`)).toBe(true);
  });

  test("never sheds state, next update, window and link, in any language, whatever else is said", () => {
    const words = fc.array(anyText, { maxLength: 12 }).map((texts) => texts.join(" "));
    const said = fc.record({
      title: words,
      social: fc.option(words, { nil: undefined }),
      summary: fc.option(words, { nil: undefined }),
      name: words,
      language: fc.constantFrom("en", "de", "fr", "es", "ja", "ar"),
      state: fc.constantFrom("investigating", "identified", "monitoring"),
      minutes: fc.integer({ min: 1, max: 4_000 }),
      isWindowed: fc.boolean(),
    });
    fc.assert(
      fc.property(said, ({ title, name, minutes, isWindowed, ...facts }) => {
        const at = new Date("2026-03-14T09:42:00Z");
        const nextUpdateBy = new Date(at.getTime() + minutes * 60_000);
        const components = Array.from({ length: 8 }, (_, index) => {
          return { id: `c${index}`, name, status: "partial_outage" as const, was: "operational" as const };
        });
        const announcement = anAnnouncement({
          ...{ ...facts, at, nextUpdateBy, components, words: { [facts.language]: { title, body: "" } } },
          ...(isWindowed && { window: { start: at, end: nextUpdateBy } }),
        });
        const post = postOn(network, announcement);
        const { language } = facts;
        const known = factsOf(announcement, language);
        const sameDay = at.toISOString().slice(0, 10) === nextUpdateBy.toISOString().slice(0, 10);
        expect(post.startsWith(`[${factOf(known, "state")?.text.toLocaleUpperCase(language)}] `)).toBe(true);
        expect(post).toContain((sameDay ? utcTime : utcDateTime)(nextUpdateBy, language));
        expect(post).toContain(factOf(known, "window")?.text ?? "");
        expect(post.endsWith(` ${linkOf(announcement)}`)).toBe(true);
        expect(post.isWellFormed()).toBe(true);
        if (!isWindowed) expect(network.length(post)).toBeLessThanOrEqual(network.limit);
      }),
      { numRuns: 100 },
    );
  });
});
