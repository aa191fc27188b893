import { XMLParser } from "fast-xml-parser";
import { describe, expect, test } from "vitest";
import { badgeColours } from "#render/badge.ts";
import { embed } from "#site/machine/embed.ts";
import { lineBadges } from "#site/machine/line-badges.ts";
import { llmsTxt } from "#site/machine/llms.ts";
import { movedPaths } from "#site/machine/paths.ts";
import { badges } from "#site/machine/pictures.ts";
import { robots } from "#site/machine/robots.ts";
import { securityTxt } from "#site/machine/security-txt.ts";
import { lastWords, sitemapXml } from "#site/machine/sitemap.ts";
import { aDrill } from "../../../support/drill.ts";
import { formAt, knownAt } from "../../../support/known.ts";
import { aLook } from "../../../support/look.ts";
import { aMaintenance, aMaintenanceUpdate, aNotice, anIncident, anUpdate, aSite } from "../../../support/site.ts";

const things = {
  incidents: [anIncident({ redirectFrom: ["card-errors"], updates: [anUpdate()] })],
  maintenances: [aMaintenance({ updates: [aMaintenanceUpdate({ at: "2026-03-10T10:00:00Z" })] })],
  notices: [aNotice({ at: "2026-03-11T08:00:00Z" })],
};
const contact = { email: "help@example.com", url: "https://example.com/help" };
const known = knownAt(aSite({ ...things, contact, languages: ["en", "fr"] }), "2026-03-14T10:00:00Z");

describe("security.txt", () => {
  const lines = (at: string) =>
    securityTxt(knownAt(aSite({ contact, languages: ["en", "fr"] }), at))[0]?.text.split("\n");

  test("has what RFC 9116 asks for", () => {
    expect(lines("2026-03-14T10:00:00Z")).toEqual([
      "Contact: mailto:help@example.com",
      "Contact: https://example.com/help",
      "Expires: 2027-02-28T23:59:59Z",
      "Preferred-Languages: en, fr",
      "Canonical: https://example.org/status/.well-known/security.txt",
      "",
    ]);
  });
  test("changes once a month, and always expires within a year", () => {
    expect(lines("2026-03-31T23:59:59Z")).toEqual(lines("2026-03-01T00:00:00Z"));
    expect(lines("2026-12-01T00:00:00Z")?.[2]).toBe("Expires: 2027-11-30T23:59:59Z");
  });
  test("is left out where nobody can be written to", () => {
    expect(securityTxt(knownAt(aSite(), "2026-03-14T10:00:00Z"))).toEqual([]);
  });
});

test("the sitemap names pages with the time of their newest words, and none that only leads elsewhere", () => {
  const times = lastWords(known);
  expect(times).toEqual({
    "": "2026-03-14T09:42:00.000Z",
    "incidents/checkout-errors/": "2026-03-14T09:42:00.000Z",
    "maintenances/db-upgrade/": "2026-03-10T10:00:00.000Z",
    "maintenances/": "2026-03-10T10:00:00.000Z",
    "notices/how-we-will-reach-you/": "2026-03-11T08:00:00.000Z",
    "notices/": "2026-03-11T08:00:00.000Z",
    "history/": "2026-03-14T09:42:00.000Z",
    "history/2026-03/": "2026-03-14T09:42:00.000Z",
    "history/2026-04/": "2026-03-10T10:00:00.000Z",
    "components/checkout/": "2026-03-14T09:42:00.000Z",
    "components/reports/": "2026-03-10T10:00:00.000Z",
  });
  expect(movedPaths(known.site)).toEqual(["incidents/card-errors/"]);
  const { urlset } = new XMLParser().parse(sitemapXml(["policy/", ""], times, known.address));
  expect(urlset.url).toEqual([
    { loc: "https://example.org/status/", lastmod: "2026-03-14T09:42:00.000Z" },
    { loc: "https://example.org/status/policy/" },
  ]);
});

test("robots may read everything, and are told where all pages are listed", () => {
  expect(robots(known).text).toBe("User-agent: *\nAllow: /\n\nSitemap: https://example.org/status/sitemap.xml\n");
});

test("llms.txt begins with name and summary and leads to whole addresses", () => {
  const { text } = llmsTxt(known);
  expect(text).toMatch(/^# Example Shop status\n\n> /);
  for (const [, address] of text.matchAll(/\]\(([^)]+)\)/g))
    expect(address).toMatch(/^https:\/\/example\.org\/status\//);
  expect(text).toContain(
    "[Card payments fail (14 March 2026)](https://example.org/status/incidents/checkout-errors/index.md)",
  );
});

test("the page and each component have a badge that says how they are", () => {
  const drawn = badges(known);
  expect(formAt(drawn, "badge.svg")).toContain("<title>Example Shop status: Partial outage</title>");
  expect(formAt(drawn, "badges/checkout.svg")).toContain("<title>Checkout: Partial outage</title>");
  expect(formAt(drawn, "badges/search.svg")).toContain("<title>Search: Operational</title>");
});

test("a public line has a badge that says when it was last drilled and did well, and shows when that is long ago", () => {
  const declared = {
    email: { kind: "email", since: "2024-01-01", from: "status@example.com" },
    x: { kind: "x", since: "2024-01-01", handle: "@example", url: "https://x.com/example" },
    hook: { kind: "webhook", since: "2024-01-01" },
    rehearsal: { kind: "webhook", since: "2024-01-01", audience: "test" },
  } as const;
  const drills = [
    aDrill({ at: "2026-01-10T09:00:00Z", lines: { email: { outcome: "outbox" }, x: { outcome: "heard" } } }),
    aDrill({ at: "2026-03-02T09:00:00Z", lines: { email: { outcome: "heard" }, x: { outcome: "failed" } } }),
    aDrill({ at: "2026-03-03T09:00:00Z", lines: { hook: { outcome: "silent" }, rehearsal: { outcome: "heard" } } }),
  ];
  const drawn = lineBadges(knownAt(aSite({ channels: declared, drills }), "2026-04-20T10:00:00Z"));
  expect(drawn.map(({ path }) => path)).toEqual(["badges/lines/email.svg", "badges/lines/x.svg"]);
  const [email, x] = drawn.map(({ text }) => text);
  expect(email).toContain("<title>status@example.com: Last drilled 2 March 2026</title>");
  expect(email).toContain(badgeColours.operational);
  expect(x).toContain("<title>@example: Last drilled 10 January 2026</title>");
  expect(x).toContain(badgeColours.degraded_performance);
});

test("the badge of a line says what was found when we last looked, until that is 30 days ago", () => {
  const channels = {
    email: { kind: "email", since: "2024-01-01", from: "status@example.com" },
    x: { kind: "x", since: "2024-01-01", handle: "@example", url: "https://x.com/example" },
  } as const;
  const drills = [aDrill({ at: "2026-03-02T09:00:00Z", lines: { email: { outcome: "heard" } } })];
  const readiness = [aLook("2026-04-01T10:00:00Z", { email: { ok: 9 }, x: { fail: 1, ok: 8 } })];
  const titles = (at: string) =>
    lineBadges(knownAt(aSite({ channels, drills, readiness }), at)).map(({ text }) => /<title>(.*)</.exec(text)?.[1]);
  expect(titles("2026-05-01T10:00:00Z")).toEqual([
    "status@example.com: Open and ours (1 April 2026)",
    "@example: Not everything was well (1 April 2026)",
  ]);
  expect(titles("2026-05-02T10:00:00Z")).toEqual(["status@example.com: Last drilled 2 March 2026"]);
});

describe("the banner that others may frame", () => {
  const { text } = embed(known);
  test("says the state and what is open, and leads out of its frame", () => {
    expect(text).toContain("</a>: Partial outage</h1>");
    expect(text).toMatch(
      /<li>Investigating: <bdi><a href="https:\/\/example\.org\/status\/incidents\/checkout-errors\/" target="_blank" rel="noopener">Card payments fail/,
    );
    expect(text.match(/<a /g)?.length).toBe(text.match(/<a [^>]*target="_blank" rel="noopener"/g)?.length);
  });
  test("has no script, and a policy under which none could run", () => {
    expect(text).not.toMatch(/<script| on\w+=| style="/);
    expect(text).toContain("default-src 'none'; style-src 'sha256-");
  });
  test("shows a title as the words it is", () => {
    const hostile = { ...anIncident({ updates: [anUpdate()] }), title: "</a><script>alert(1)</script>" };
    expect(embed(knownAt(aSite({ incidents: [hostile] }), "2026-03-14T10:00:00Z")).text).not.toContain("<script>");
  });
});
