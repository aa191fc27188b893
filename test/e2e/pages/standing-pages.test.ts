import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type TestBrowser } from "../../support/browser.ts";
import { type BuiltSite, buildSite, type Visited, visit } from "../../support/built-site.ts";
import { quietTown } from "./quiet-town.ts";

const drill = (at: string, lines: string) =>
  `---\ntitle: Rehearsal\nat: ${at}\nby: [Communicator]\nlines: {${lines}}\n---\n`;

const publicKey = "whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
const hook = `  hook: {kind: webhook, since: 2022-01-01, publicKey: "${publicKey}"}\n`;

/** Weeks later: the work is over, one action is late, and a report is late, too. */
const clock = "2026-04-20T11:00:00Z";
const town = {
  ...quietTown,
  "site.yaml": `${quietTown["site.yaml"]?.replace("channels:\n", `$&${hook}`)}
timeZone: Europe/Vienna
license: CC BY 4.0
policy:
  reviewedOn: 2026-02-03
  incident: Anything that keeps people from paying.
  coverage: {hours: "Every day from 06:00 to 22:00", note: By night one of us is on call.}
  impacts: {critical: {meaning: Nobody can pay., firstUpdate: 10m, cadence: 30m, report: 7d}}
  retention: 3650d
`,
  "incidents/2026-03-14-checkout-errors/2026-03-14T1130Z-resolved.md": `---
at: 2026-03-14T11:30:00Z
status: resolved
reportDue: 2026-03-21T12:00:00Z
---
Cards work again.
`,
  "maintenances/2026-04-02-db-upgrade/2026-04-02T2150Z-completed.md": `---
at: 2026-04-02T21:50:00Z
status: completed
---
Reports can be changed again.
`,
  "drills/2026-02-03-all.md": drill("2026-02-03T09:00:00Z", "email: {outcome: heard}, x: {outcome: outbox}"),
  "drills/2026-04-10-letters.md": drill(
    "2026-04-10T09:00:00Z",
    "email: {outcome: heard, seconds: {firstWords: 14.1, resolved: 9}}, x: {outcome: failed}",
  ),
  "readiness/2026-04-11.md": "---\nat: 2026-04-11T09:00:00Z\nlines: {email: {warn: 1, ok: 9}}\n---\n",
  "readiness/2026-03-02.md": "---\nat: 2026-03-02T09:00:00Z\nlines: {email: {fail: 1}, x: {ok: 9}}\n---\n",
  "drills/2026-05-11-later.md": drill("2026-05-11T09:00:00Z", "email: {outcome: heard}, x: {outcome: heard}"),
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

const says: Readonly<Record<string, readonly string[]>> = {
  "maintenances/": [
    "No maintenance is planned.",
    "Past maintenance",
    "Reports are read-only (2 April 2026)",
    "Completed",
  ],
  "notices/": ["Earlier notices", "We also speak on X (12 March 2026)", "Announcement"],
  "postmortems/": [
    "Still to come",
    "Was promised for 21 March 2026, 12:00 UTC and has not come.",
    "The index is rebuilt by night.",
    "Search team",
    "1 April 2026",
    "Overdue",
    "An index was rebuilt by day.",
    "1 of 1 action item open",
  ],
  "channels/": [
    "Where we talk",
    "status@quiet.example",
    "We never ask for passwords.",
    "@quiet_status",
    "Since 6 May 2021",
    "Carries every update",
    "Public key",
    `ed25519 ${publicKey}`,
    "Newest words for this line",
    "We last rehearsed on 10 April 2026.",
    "https://status.quiet.example/",
  ],
  "policy/": [
    "Last reviewed on 3 February 2026",
    "Anything that keeps people from paying.",
    "Nobody can pay.",
    "10 minutes",
    "30 minutes",
    "7 days",
    "Every day from 06:00 to 22:00",
    "By night one of us is on call.",
    "Our time zone is Europe/Vienna.",
    "We announce planned work at least 3 days before it begins.",
    "Partial outage counts for 30% of its time.",
    "Incidents stay on this page for at least 10 years.",
    "CC BY 4.0",
    "help@quiet.example",
  ],
  "subscribe/": [
    "To get our letters, write to help@quiet.example.",
    "@quiet_status",
    "RSS",
    "Atom",
    "Checkout",
    "calendar.ics",
  ],
};

test.each(Object.entries(says))("/%s says what it is there for", async (path, sentences) => {
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/${path}`);
  // biome-ignore lint/performance/useDomNodeTextContent: what is not laid out is not read.
  const text = await page.$eval("main", (main) => main.innerText);
  for (const words of sentences) expect(text).toContain(words);
});

test("a public key is not wider than a telephone", async () => {
  await using page = await chromium.openPage();
  await page.setViewport({ width: 320, height: 640 });
  await page.goto(`${served.origin}/channels/`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("each line says what was found when we last looked, and how it did in a drill, not of one that is to come", async () => {
  await using page = await chromium.openPage();
  await page.goto(`${served.origin}/channels/`);
  for (const [line, told] of [
    [
      "email",
      "Last checked11 April 2026Open and oursLast drilled10 April 2026Took every message within 14.1 seconds of its release",
    ],
    ["x", "Last checked2 March 2026More than 30 days ago: it may be different todayLast drilled3 February 2026"],
  ]) {
    const text = await page.$eval(`#${line} .facts`, (card) => card.textContent);
    expect(text?.replaceAll(/\s+/g, " ").endsWith(told ?? ""), text ?? "").toBe(true);
  }
});

test("what was promised before an incident was opened again is not owed any more", async () => {
  const reopened = "incidents/2026-03-14-checkout-errors/2026-03-15T0900Z-resolved.md";
  await using later = await buildSite(
    {
      ...town,
      "incidents/2026-03-14-checkout-errors/2026-03-15T0800Z-investigating.md": `---
at: 2026-03-15T08:00:00Z
status: investigating
nextUpdateBy: 2026-03-15T09:00:00Z
---
Cards fail again.
`,
      [reopened]: "---\nat: 2026-03-15T09:00:00Z\nstatus: resolved\n---\nCards work again.\n",
    },
    { clock },
  );
  expect(await later.read("postmortems/index.html")).not.toContain("Still to come");
});

test("every page leads to every standing page, and says which one it is", async () => {
  for (const path of ["", ...Object.keys(says), "history/"]) {
    const html = await site.read(`${path}index.html`);
    const footer = html.slice(html.indexOf("<footer"));
    for (const other of ["", "history/", ...Object.keys(says)]) {
      expect(footer, path).toContain(`<a href="/${other}"${other === path ? ' aria-current="page"' : ""}>`);
    }
  }
});
