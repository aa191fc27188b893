import { expect, test } from "vitest";
import { unseenCharacter } from "#model/text.ts";
import { openBrowser } from "../../support/browser.ts";
import { buildSite, visit } from "../../support/built-site.ts";
import { hostileMarkdown } from "../../support/hostile-markdown.ts";

/** In double quotes of YAML: breaks out of text, of an attribute and of a style, if anything does. */
const evil = `x'\\"></title></style><script>hacked=1</script><img src=x onerror=hacked=1> \${1} {1}`;
const brief = `x'\\"></title><script>hacked=1</script>`;
const long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2).slice(0, 155);
const bodies = hostileMarkdown.filter((text) => unseenCharacter(text.replaceAll(/[\n\t]/g, "")) === undefined);

const hostileTown = {
  "site.yaml": `name: "${brief}"
description: "${evil}"
address: https://status.quiet.example/
since: 2020-01-01
contact: {email: "a'b@quiet.example", url: "https://quiet.example/?a=1&b=2", note: "${evil}"}
groups:
  - {id: shop, name: "${brief}", description: "${evil}"}
components:
  - {id: checkout, name: "${brief}", group: shop, description: "${evil}"}
  - {id: long, name: "${long.slice(0, 80)}", group: shop}
channels:
  x: {kind: x, since: 2021-05-06, handle: "${evil}", url: "https://x.com/quiet?a=1&b=2", note: "${evil}"}
branding: {footer: "${evil}", links: [{text: "x'\\"><script>hacked=1</script>", url: "https://quiet.example/?a=1&b=2"}]}
license: "${brief}"
`,
  "incidents/2026-03-14-evil/incident.md": `---
title: "${evil}"
category: security
impact: major
components: {checkout: partial_outage, long: major_outage}
started: 2026-03-14T09:30:00Z
credit: [{name: "${brief}", url: "https://quiet.example/?a=1&b=2"}]
thirdParties: [{name: "${brief}", disclosureUrl: "https://quiet.example/?a=1&b=2"}]
---
`,
  "incidents/2026-03-14-evil/2026-03-14T0942Z-investigating.md": `---
at: 2026-03-14T09:42:00Z
status: investigating
summary: "${evil}"
workaround: "${evil}"
cause: "${evil}"
scope: {users: "${brief}", regions: ["${brief}"]}
dataAffected: [{kind: "${evil}", effect: read, note: "${evil}"}]
timeline: [{at: 2026-03-14T09:30:00Z, text: "${evil}"}]
customerActions: ["${evil}"]
nextUpdateBy: 2026-03-14T10:15:00Z
---
${bodies.join("\n\n")}
`,
  "incidents/2026-03-14-evil/2026-03-14T0950Z-identified.md": `---
at: 2026-03-14T09:50:00Z
status: identified
kind: correction
corrects: 2026-03-14T0942Z-investigating
wrong: "${evil}"
title: "${long}"
nextUpdateBy: 2026-03-14T10:15:00Z
---
${long}${long}

| ${long} | ${long} |
|---|---|
| a | b |

    ${long}${long}
`,
  "incidents/2026-03-01-evil/incident.md": `---
title: "${evil}"
category: availability
started: 2026-03-01T09:30:00Z
---
`,
  "incidents/2026-03-01-evil/2026-03-01T0942Z-resolved.md": `---
at: 2026-03-01T09:42:00Z
status: resolved
outcome: "${evil}"
verifiedHow: "${evil}"
lingering: "${evil}"
dataLoss: "${evil}"
---
x
`,
  "incidents/2026-03-01-evil/postmortem.md": `---
at: 2026-03-08T10:00:00Z
summary: "${evil}"
causes: ["${evil}"]
whatWorked: ["${evil}"]
whatDidNot: ["${evil}"]
actions:
  - {id: a, owner: "${brief}", deliverable: "${evil}", due: 2026-04-01, note: "${evil}"}
---
${bodies.join("\n\n")}
`,
  "maintenances/2026-04-02-evil/maintenance.md": `---
title: "${evil}"
window: {start: 2026-04-02T20:00:00Z, end: 2026-04-02T22:00:00Z}
components: {checkout: under_maintenance}
---
`,
  "maintenances/2026-04-02-evil/2026-03-10T1000Z-scheduled.md": `---
at: 2026-03-10T10:00:00Z
status: scheduled
summary: "${evil}"
---
${bodies.join("\n\n")}
`,
  "notices/2026-03-12-evil/notice.md": `---
title: "${evil}"
at: 2026-03-12T08:00:00Z
summary: "${evil}"
---
${bodies.join("\n\n")}
`,
};

test("what can be typed into any field is shown as text, runs nothing, loads nothing and fits 320 pixels", async () => {
  await using site = await buildSite(hostileTown, { clock: "2026-03-14T11:00:00Z" });
  await using served = await visit(site);
  await using chromium = await openBrowser();
  await using page = await chromium.openPage(320);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  page.on("dialog", (dialog) => {
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });

  const pages = (await site.files()).filter((file) => file.endsWith(".html"));
  expect(pages).toContain("incidents/2026-03-14-evil/index.html");
  for (const file of pages) {
    await page.goto(`${served.origin}/${file.replace(/index\.html$/, "")}`);
    const found = await page.evaluate(() => {
      for (const row of document.querySelectorAll("details")) row.open = true;
      const elements = [...document.querySelectorAll("*")];
      return {
        hacked: "hacked" in globalThis,
        foreign: elements.filter((element) => element.matches("script[src],img,iframe,object,embed,base")).length,
        scripts: [...document.scripts].filter(
          ({ type, text }) => type !== "application/ld+json" && text.includes("hacked"),
        ).length,
        fields: elements.filter((element) => element.matches("form,input")).length,
        handlers: elements.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith("on")),
        links: [...document.querySelectorAll("a")]
          .map((anchor) => anchor.protocol)
          .filter((protocol) => !["http:", "https:", "mailto:"].includes(protocol)),
        width: document.documentElement.scrollWidth,
      };
    });
    // The search is the only page of ours that asks for anything.
    const fields = file === "search/index.html" ? found.fields : 0;
    expect(found, file).toEqual({ hacked: false, foreign: 0, scripts: 0, fields, handlers: [], links: [], width: 320 });
  }
  expect([...new Set(asked)].filter((origin) => origin !== served.origin && origin !== "null")).toEqual([]);
});
