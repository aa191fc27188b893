import { describe, expect, test } from "vitest";
import { announcementsOf } from "#domain/announcements.ts";
import { factOf, factsOf } from "#render/facts.ts";
import { stories } from "../../support/announcements.ts";
import { mediaOf, postOf } from "../../support/media.ts";
import { anAnnouncement, anIncident, anUpdate, aSite } from "../../support/site.ts";

const told = (facts: Parameters<typeof anAnnouncement>[0]) =>
  Object.fromEntries(factsOf(anAnnouncement(facts), "en").map(({ key, text }) => [key, text]));

test("an announcement tells all that it has, and nothing else", () => {
  expect(told({ customerActions: ["Pay by invoice.", "Wait."] })).toEqual({
    state: "Investigating",
    impact: "Major",
    components: "Checkout: partial outage",
    actions: "Pay by invoice.; Wait.",
    nextUpdate: "14 March 2026, 10:30 UTC",
  });
});

test("a correction says that it is one and what was wrong", () => {
  const corrects = { stem: "2026-03-14T0942Z-investigating", wrong: "All is well." };
  expect(told({ kind: "correction", corrects })).toMatchObject({
    state: "Investigating (correction)",
    wrong: "“All is well.”",
  });
});

test("an exercise says so beside its state", () => {
  expect(told({ exercise: true })).toMatchObject({ state: "Investigating (exercise)" });
});

describe("a resolved incident says how long it took", () => {
  const resolved = { state: "resolved", final: true, nextUpdateBy: undefined } as const;

  test("until it ended", () => {
    const ended = new Date("2026-03-14T11:18:00Z");
    expect(told({ ...resolved, at: new Date("2026-03-14T12:00:00Z"), ended })).toMatchObject({
      duration: "1 hour 48 minutes",
    });
  });

  test("until it was said, where nobody said when it ended", () => {
    expect(told({ ...resolved, at: new Date("2026-03-14T12:00:00Z") })).toMatchObject({
      duration: "2 hours 30 minutes",
    });
  });

  test("but not by a correction that came later", () => {
    const corrects = { stem: "2026-03-14T1200Z-resolved", wrong: "No data was lost." };
    const later = { at: new Date("2026-03-16T12:00:00Z"), kind: "correction", corrects } as const;
    expect(told({ ...resolved, ...later })).not.toHaveProperty("duration");
  });
});

test("what the site knows of an incident's end reaches its posts and mails, also by way of a correction", () => {
  const end = { status: "resolved", ended: "2026-03-14T11:18:00Z" } as const;
  const corrected = { kind: "correction", corrects: "2026-03-14T1200Z-resolved", wrong: "Nothing was lost." } as const;
  const resolved = anUpdate({ ...end, at: "2026-03-14T12:00:00Z" });
  const correction = anUpdate({ status: "resolved", ...corrected, at: "2026-03-15T12:00:00Z" });
  const site = aSite({ incidents: [anIncident({ updates: [anUpdate(), resolved, correction] })] });
  const lengths = announcementsOf(site, new Date("2026-04-01T00:00:00Z")).map(
    (announcement) => factOf(factsOf(announcement, "en"), "duration")?.text,
  );
  expect(lengths).toEqual([undefined, "1 hour 48 minutes", "1 hour 48 minutes"]);
});

test("what is final promises nothing, whatever was typed", () => {
  expect(told({ final: true })).not.toHaveProperty("nextUpdate");
});

test("a notice names components and says nothing of their status", () => {
  const subject = { kind: "notice", id: "x", date: new Date("2026-03-14T09:00:00Z") } as const;
  expect(told({ subject, state: "notice" })).toMatchObject({ components: "Checkout" });
});

test("words that nobody translated are told in their own language, facts included", () => {
  expect(factsOf(anAnnouncement(), "fr")).toEqual(factsOf(anAnnouncement(), "en"));
});

/** Text as a reader sees it, with source line breaks and escapes undone. */
function seen(rendering: string): string {
  const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", apos: "'", amp: "&" };
  const once = (text: string) => text.replace(/&(lt|gt|quot|#39|apos|amp);/g, (_, name) => entities[name] ?? "");
  return once(once(rendering))
    .replace(/\\n|<!\[CDATA\[|\]\]>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
}

describe.each(Object.entries(stories))("every medium tells the facts of %s", (_, announcement) => {
  const facts = factsOf(announcement, "en");

  test("in mails and feeds all of them", async () => {
    const { "social.txt": _post, ...media } = await mediaOf(announcement);
    for (const [medium, rendering] of Object.entries(media)) {
      for (const { items } of facts) for (const item of items) expect(seen(rendering), medium).toContain(item);
      expect(rendering, medium).toContain(`https://status.example.com/${announcement.path}`);
      expect(seen(rendering), medium).toMatch(/\((?:14 March|2 April|1 May) 2026\)/);
    }
  });

  test("in the post state, impact, components, next update, length, title and link", () => {
    const post = postOf(announcement);
    expect(post.toLowerCase()).toContain(`[${factOf(facts, "state")?.text.toLowerCase()}]`);
    if (announcement.impact !== undefined) expect(post).toContain(`${announcement.impact} impact`);
    for (const { name } of announcement.components) expect(post).toContain(name);
    const time = factOf(facts, "nextUpdate")?.text.slice(-"10:30 UTC".length);
    if (time !== undefined) expect(post).toContain(`${time}.`);
    expect(post).toContain(factOf(facts, "duration")?.text ?? "");
    expect(post).toMatch(/\((?:14 March|2 April|1 May) 2026\)/);
    expect(post).toContain(`https://status.example.com/${announcement.path}`);
  });
});
