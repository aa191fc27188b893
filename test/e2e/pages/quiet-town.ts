/** The moment in which the page below is built. */
export const clock = "2026-03-14T11:00:00Z";

/** A small site on which everything stands once; what readers must not see says SECRET. */
export const quietTown: Readonly<Record<string, string>> = {
  "site.yaml": `name: Quiet Town
description: How the town's services are doing.
address: https://status.quiet.example/
since: 2020-01-01
contact: {email: help@quiet.example, url: "https://quiet.example/help", note: People answer by day.}
groups:
  - {id: shop, name: Shop, description: What buyers use.}
components:
  - {id: checkout, name: Checkout, group: shop, description: Paying for a basket.}
  - {id: search, name: Search, group: shop}
  - {id: reports, name: Reports}
channels:
  email: {kind: email, since: 2020-02-01, from: status@quiet.example, note: We never ask for passwords.}
  x: {kind: x, since: 2021-05-06, handle: "@quiet_status", url: "https://x.com/quiet_status"}
  security: {kind: email, since: 2020-02-01, from: secret@quiet.example, audience: security-contacts, note: SECRET line}
branding: {accent: "#0f6b5c", footer: A town that does not exist., links: [{text: Quiet Town, url: "https://quiet.example/"}]}
`,
  "drills/2026-01-10-payments.md": `---
title: SECRET rehearsal
at: 2026-01-10T09:00:00Z
by: [SECRET role]
lines:
  x: {outcome: heard, seconds: {firstWords: 4.2}}
  security: {outcome: outbox}
  email: {outcome: failed, missing: SECRET trouble}
---
SECRET words.
`,
  "incidents/2026-03-14-checkout-errors/incident.md": `---
title: Card payments fail
category: availability
impact: major
components: {checkout: partial_outage}
started: 2026-03-14T09:30:00Z
related: [search-slow]
redirectFrom: [card-errors]
---
`,
  "incidents/2026-03-14-checkout-errors/2026-03-14T0942Z-investigating.md": `---
at: 2026-03-14T09:42:00Z
status: investigating
nextUpdateBy: 2026-03-14T10:15:00Z
---
Some card payments fail. We look for the reason.
`,
  "incidents/2026-03-14-checkout-errors/2026-03-14T1012Z-identified.md": `---
at: 2026-03-14T10:12:00Z
status: identified
title: Card payments fail for visitors
customerActions: [Pay by transfer until this is over.]
workaround: Transfers work.
cause: A certificate ran out.
causeBasis: suspected
nextUpdateBy: 2026-03-14T11:15:00Z
---
The bank refuses **our certificate**. See [the bank](https://bank.example/news).
`,
  "incidents/2026-03-14-checkout-errors/2026-03-14T1130Z-resolved.md": `---
at: 2026-03-14T11:30:00Z
status: resolved
cause: A certificate ran out.
verifiedAt: 2026-03-14T11:20:00Z
verifiedHow: 500 payments went through.
lingering: none
dataLoss: none
---
SECRET of the future.
`,
  "incidents/2026-03-01-search-slow/incident.md": `---
id: search-slow
title: Search is slow
category: performance
impact: minor
components: {search: degraded_performance}
started: 2026-03-01T08:00:00Z
---
`,
  "incidents/2026-03-01-search-slow/2026-03-01T0810Z-investigating.md": `---
at: 2026-03-01T08:10:00Z
status: investigating
nextUpdateBy: 2026-03-01T09:10:00Z
---
Search takes ten seconds. Everything is found.
`,
  "incidents/2026-03-01-search-slow/2026-03-01T0840Z-investigating.md": `---
at: 2026-03-01T08:40:00Z
status: investigating
kind: correction
corrects: 2026-03-01T0810Z-investigating
wrong: Everything is found.
nextUpdateBy: 2026-03-01T09:40:00Z
---
New pages are not found until tomorrow.
`,
  "incidents/2026-03-01-search-slow/2026-03-01T0930Z-resolved.md": `---
at: 2026-03-01T09:30:00Z
status: resolved
ended: 2026-03-01T09:20:00Z
---
Search is fast again.
`,
  "incidents/2026-03-01-search-slow/postmortem.md": `---
at: 2026-03-08T10:00:00Z
summary: An index was rebuilt by day.
causes: [Nobody had set an hour for it.]
whatWorked: [We spoke early.]
whatDidNot: [Our first word was wrong.]
actions:
  - {id: by-night, owner: Search team, deliverable: The index is rebuilt by night., due: 2026-04-01}
---
## What happened

The index was rebuilt at eight in the morning.
`,
  "incidents/2026-03-13-rehearsal/incident.md": `---
title: SECRET rehearsal
category: availability
exercise: true
components: {reports: major_outage}
started: 2026-03-13T08:00:00Z
---
`,
  "incidents/2026-03-13-rehearsal/2026-03-13T0810Z-investigating.md": `---
at: 2026-03-13T08:10:00Z
status: investigating
nextUpdateBy: 2026-03-13T09:10:00Z
---
SECRET exercise.
`,
  "incidents/2026-03-14-draft/incident.md": `---
title: SECRET draft
category: availability
draft: true
started: 2026-03-14T08:00:00Z
---
`,
  "maintenances/2026-04-02-db-upgrade/maintenance.md": `---
title: Reports are read-only
window: {start: 2026-04-02T20:00:00Z, end: 2026-04-02T22:00:00Z}
components: {reports: under_maintenance}
---
`,
  "maintenances/2026-04-02-db-upgrade/2026-03-10T1000Z-scheduled.md": `---
at: 2026-03-10T10:00:00Z
status: scheduled
---
We replace the database.
`,
  "notices/2026-03-12-new-line/notice.md": `---
title: We also speak on X
at: 2026-03-12T08:00:00Z
---
From today on we also speak there.
`,
};
