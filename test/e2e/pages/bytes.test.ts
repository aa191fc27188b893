import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type BuiltSite, buildSite } from "../../support/built-site.ts";
import { sampleContent } from "../../support/sample-content.ts";

/** Two more incidents beside the one that the sample has, and one more that is over. */
const moreTrouble = {
  "incidents/2026-11-20-reports-late/incident.md": `---
title: Sales reports of this morning come hours late
category: performance
impact: minor
components: {reports: degraded_performance}
started: 2026-11-20T09:10:00Z
---
`,
  "incidents/2026-11-20-reports-late/2026-11-20T0931Z-investigating.md": `---
at: 2026-11-20T09:31:00Z
status: investigating
nextUpdateBy: 2026-11-20T11:30:00Z
---
Reports that venues ordered after 09:10 UTC wait in a queue. Nothing in them is lost or wrong.
`,
  "incidents/2026-11-20-reports-late/2026-11-20T1128Z-identified.md": `---
at: 2026-11-20T11:28:00Z
status: identified
cause: One very large report holds up all that were ordered after it.
causeBasis: observed
customerActions: ["Venues: for tonight’s guest list use the door app, which does not need the report."]
nextUpdateBy: 2026-11-20T16:00:00Z
---
A single venue ordered a report over eleven years of sales, and every other one stands behind it. We have moved it aside, and work through the 340 that wait, oldest first.

Orders placed from now on are ready within minutes again.
`,
  "incidents/2026-11-20-texts-abroad/incident.md": `---
title: Text messages to phones in Ireland do not arrive
category: availability
impact: major
components: {sign-in: partial_outage, door-app: degraded_performance}
started: 2026-11-20T13:40:00Z
---
`,
  "incidents/2026-11-20-texts-abroad/2026-11-20T1352Z-investigating.md": `---
at: 2026-11-20T13:52:00Z
status: investigating
customerActions: ["Staff in Ireland: choose “send me a letter instead” below the field for the code."]
nextUpdateBy: 2026-11-20T14:50:00Z
---
Codes for signing in have not reached Irish numbers since 13:40 UTC. Codes sent by mail arrive, and so do texts to every other country. Whoever is signed in already stays so until tomorrow morning.
`,
  "incidents/2026-11-18-prices-without-tax/incident.md": `---
title: Prices on the API lack the tax
category: regression
impact: minor
components: {api: degraded_performance}
started: 2026-11-18T08:02:00Z
---
`,
  "incidents/2026-11-18-prices-without-tax/2026-11-18T0824Z-resolved.md": `---
at: 2026-11-18T08:24:00Z
status: resolved
---
For 20 minutes prices were told without tax. They are whole again, and no order was charged wrongly.
`,
};

/** One initial congestion window is 14,600 bytes; this much of it is for the headers. */
const reserved = 1_000;

let site: BuiltSite;
const open = new AsyncDisposableStack();
beforeAll(async () => {
  site = open.use(await buildSite({ ...(await sampleContent()), ...moreTrouble }, { clock: "2026-11-20T14:47:00Z" }));
});
afterAll(() => open.disposeAsync());

test("home with twelve components, three incidents and ten that are over comes in one round trip", async () => {
  const home = await site.read("index.html");
  expect(home.match(/<details class="component"/g)).toHaveLength(12);
  expect(home.match(/<article class="card incident"/g)).toHaveLength(3);
  expect(home.slice(home.indexOf('id="past"')).match(/<li class="line"/g)).toHaveLength(10);

  console.info(
    `Home: ${home.length} characters, ${gzipSync(home, { level: 9 }).length} bytes gzip, ${brotliCompressSync(home).length} brotli.`,
  );
  expect(gzipSync(home, { level: 9 }).length).toBeLessThanOrEqual(14_600 - reserved);
});

test("no page takes more than 20,000 bytes", async () => {
  for (const file of (await site.files()).filter((name) => name.endsWith(".html"))) {
    expect(gzipSync(await site.read(file), { level: 9 }).length, file).toBeLessThanOrEqual(20_000);
  }
});
