import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite, type Visited, visit } from "../../support/built-site.ts";
import { clock, quietTown } from "./quiet-town.ts";

const approvals = "[{by: One, at: 2026-03-09T10:00:00Z}, {by: Other, at: 2026-03-09T10:05:00Z}]";
const town = {
  ...quietTown,
  "incidents/2026-03-10-baskets-read/incident.md": `---
title: Baskets of 40 buyers were read
category: security
impact: major
impactReason: Names of buyers were in them.
components: {checkout: partial_outage, search: degraded_performance}
started: 2026-03-10T08:00:00Z
detected: 2026-03-10T08:20:00Z
awareAt: 2026-03-10T08:30:00Z
overrides: [{gate: forensicsDone, reason: Buyers could lose money by waiting., approvals: ${approvals}}]
thirdParties: [{name: Querrin, disclosureUrl: "https://querrin.example/advisory"}]
credit: [{name: Ilse Vandermolen}]
dataController: privacy@quiet.example
---
`,
  "incidents/2026-03-10-baskets-read/2026-03-10T0900Z-identified.md": `---
at: 2026-03-10T09:00:00Z
status: identified
components: {checkout: degraded_performance}
dataAffected: [{kind: Names of buyers, count: 1240, effect: possibly_read, note: Counted twice.}]
nextUpdateBy: 2026-03-10T10:00:00Z
---
A link of ours opened without signing in.
`,
  "incidents/2026-03-10-baskets-read/2026-03-10T1000Z-resolved.md": `---
at: 2026-03-10T10:00:00Z
status: resolved
ended: 2026-03-10T09:30:00Z
customerActions: [Change your password.]
---
The link is closed.
`,
};

let site: BuiltSite;
let served: Visited;
let chromium: TestBrowser;
const open = new AsyncDisposableStack();

beforeAll(async () => {
  site = open.use(await buildSite(town, { clock }));
  served = open.use(await visit(site));
  chromium = open.use(await openBrowser());
});
afterAll(() => open.disposeAsync());

/** What a reader finds in the main part of a page, line by line as it is laid out. */
async function textAt(path: string): Promise<string> {
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/${path}`);
  // biome-ignore lint/performance/useDomNodeTextContent: what is not laid out is not read.
  return (await page.$eval("main", (main) => main.innerText)).replaceAll(/\s+/g, " ");
}

test("an incident's page says what each component went through, and when", async () => {
  expect(await textAt("incidents/2026-03-10-baskets-read/")).toContain(
    "Checkout Partial outage 08:00 to 09:00 UTC Degraded performance 09:00 to 09:30 UTC " +
      "Search Degraded performance 08:00 to 09:30 UTC",
  );
  expect(await textAt("incidents/2026-03-14-checkout-errors/")).toContain("Checkout Partial outage since 09:30 UTC");
});

test("a disclosure says what data it was, who decided not to wait, who has a part in it and whom we thank", async () => {
  const text = await textAt("incidents/2026-03-10-baskets-read/");
  for (const words of [
    "Two of us decided to publish before all evidence was secured: Buyers could lose money by waiting.",
    "Names of buyers Counted twice. 1,240 possibly read",
    "Why this impact Names of buyers were in them.",
    "We became aware 10 March 2026, 08:30 UTC",
    "Querrin",
    "Ilse Vandermolen",
    "privacy@quiet.example",
  ]) {
    expect(text).toContain(words);
  }
});

test("what readers can do comes before everything else that is said of an incident", async () => {
  const text = await textAt("incidents/2026-03-14-checkout-errors/");
  expect(text.indexOf("Pay by transfer until this is over.")).toBeLessThan(text.indexOf("Affected now"));
});

test("while it goes on, the newest words come before the facts; once it is over, the whole comes first", async () => {
  const running = await textAt("incidents/2026-03-14-checkout-errors/");
  expect(running.indexOf("The bank refuses")).toBeLessThan(running.indexOf("Started"));
  const over = await textAt("incidents/2026-03-10-baskets-read/");
  expect(over.indexOf("Started")).toBeLessThan(over.indexOf("The link is closed."));
});

test("every update can be linked to by its time", async () => {
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/incidents/2026-03-14-checkout-errors/`);
  const links = await page.$$eval(".update > header a", (anchors) =>
    anchors.map((anchor) => anchor.getAttribute("href")),
  );
  expect(links).toEqual(["#2026-03-14T1012Z-identified", "#2026-03-14T0942Z-investigating"]);
});
