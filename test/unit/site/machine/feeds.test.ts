import { expect, test } from "vitest";
import { componentFeeds, incidentFeeds } from "#site/machine/feeds.ts";
import { formAt, knownAt } from "../../../support/known.ts";
import { aNotice, anIncident, anUpdate, aPostmortem, aSite } from "../../../support/site.ts";

const updates = [
  anUpdate({ body: "First word." }),
  anUpdate({
    status: "identified",
    at: "2026-03-14T10:00:00Z",
    components: { search: "degraded_performance" },
    body: "Second word.",
  }),
  anUpdate({ status: "resolved", at: "2026-03-14T11:00:00Z", body: "Third word." }),
];
const site = aSite({
  incidents: [
    anIncident({ redirectFrom: ["card-errors"], updates, postmortem: aPostmortem({ summary: "We learned." }) }),
  ],
  notices: [aNotice({ at: "2026-03-21T08:00:00Z", components: ["reports"], summary: "About reports." })],
});
const known = knownAt(site, "2026-04-01T00:00:00Z");
const wordsIn = (feed: string) =>
  feed
    .match(/First word|Second word|Third word|We learned|About reports/g)
    ?.filter((_, index, all) => all.indexOf(all[index] ?? "") === index) ?? [];
const entries = (feed: string) => feed.match(/<entry>[\s\S]*?<\/entry>/g) ?? [];

test("an incident's feed holds what was said about it, and lies where its page was before, too", () => {
  const feed = formAt(incidentFeeds(known), "incidents/checkout-errors/atom.xml");
  expect(entries(feed)).toHaveLength(4);
  expect(feed).toContain("<title>Example Shop: Card payments fail (14 March 2026)</title>");
  expect(feed).toContain('<link rel="self" href="https://example.org/status/incidents/checkout-errors/atom.xml"/>');
  expect(formAt(incidentFeeds(known), "incidents/card-errors/atom.xml")).toBe(feed);
});

test("a component's feed holds what was said since it was named, postmortems and notices about it too", () => {
  const feeds = componentFeeds(known);
  expect(wordsIn(formAt(feeds, "components/checkout/atom.xml"))).toEqual([
    "We learned",
    "Third word",
    "Second word",
    "First word",
  ]);
  expect(wordsIn(formAt(feeds, "components/search/atom.xml"))).toEqual(["We learned", "Third word", "Second word"]);
  expect(wordsIn(formAt(feeds, "components/reports/atom.xml"))).toEqual(["About reports"]);
});

test("what was in a feed keeps its bytes when something is said later", () => {
  const before = knownAt(site, "2026-03-14T10:30:00Z");
  for (const path of ["incidents/checkout-errors/atom.xml", "components/checkout/atom.xml"]) {
    const [old, now] = [before, known].map((then) =>
      entries(formAt([...incidentFeeds(then), ...componentFeeds(then)], path)),
    );
    expect(old).toHaveLength(2);
    expect(now?.slice(-2)).toEqual(old);
  }
});
