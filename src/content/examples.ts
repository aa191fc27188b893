/** A small tree that reads clean; docs/content.md shows its files one by one. */
export const examples = {
  "site.yaml": `name: Example Shop
address: https://status.example.com/
since: 2020-01-01
timeZone: Europe/Vienna
languages: [en, fr]
groups:
  - id: shop
    name: Shop
components:
  - id: checkout
    name: Checkout
    description: Paying for what is in the basket
    group: shop
  - id: search
    name: Search
channels:
  email:
    kind: email
    since: 2020-02-01
    from: status@example.com
policy:
  rules:
    title/dated: error
`,
  "incidents/2026-03-14-checkout-errors/incident.md": `---
title: Card payments fail for some customers
category: availability
impact: major
components:
  checkout: partial_outage
started: 2026-03-14T09:30:00Z
detected: 2026-03-14T09:36:00Z
---
`,
  "incidents/2026-03-14-checkout-errors/incident.fr.md": `---
title: Des paiements par carte échouent
---
`,
  "incidents/2026-03-14-checkout-errors/2026-03-14T0942Z-investigating.md": `---
at: 2026-03-14T09:42:00Z
status: investigating
summary: Some card payments fail. Bank transfer works.
nextUpdateBy: 2026-03-14T10:15:00Z
customerActions:
  - Pay by bank transfer if you cannot wait.
---
Since 09:30 UTC about one in five card payments fails. No money is taken when that happens.

We do not know the cause yet. We are looking at the connection to the card network.
`,
  "incidents/2026-03-14-checkout-errors/2026-03-14T1130Z-resolved.md": `---
at: 2026-03-14T11:30:00Z
status: resolved
summary: Card payments work again since 11:18 UTC.
components:
  checkout: operational
ended: 2026-03-14T11:18:00Z
cause: An expired certificate on our side of the connection to the card network.
causeStatus: known
lingering: none
dataLoss: none
customerActions: none
---
Card payments work again since 11:18 UTC. We replaced an expired certificate.
`,
  "incidents/2026-03-14-checkout-errors/postmortem.md": `---
at: 2026-03-18T15:00:00Z
summary: A certificate expired unseen, and card payments failed for 108 minutes.
causes:
  - The certificate was not in the list that we watch.
whatWorked:
  - Bank transfer was offered in the first update.
whatDidNot:
  - We learned of the expiry from failing payments.
actions:
  - id: watch-certificates
    owner: Platform team
    deliverable: A warning 30 days before any certificate expires
    audience: The people on call
    form: Alarm, tried in a drill
    due: 2026-04-15
---
## What happened

At 09:30 UTC a certificate expired. Payments failed from then on, until we replaced it.

## Responsibility

The certificate was ours to watch, and we did not watch it.
`,
  "maintenances/2026-04-02-search-index/maintenance.md": `---
title: Search is slower while we rebuild its index
window:
  start: 2026-04-02T02:00:00Z
  end: 2026-04-02T04:00:00Z
components:
  search: under_maintenance
remind: [24h, 1h]
---
`,
  "maintenances/2026-04-02-search-index/2026-03-28T0900Z-scheduled.md": `---
at: 2026-03-28T09:00:00Z
status: scheduled
summary: Searches may take some seconds on 2 April between 02:00 and 04:00 UTC.
---
Searches may take some seconds longer than usual. Nothing else changes.
`,
  "notices/2026-05-01-how-we-will-reach-you/notice.md": `---
title: How we will reach you from now on
at: 2026-05-01T08:00:00Z
kind: policy_change
summary: Incidents are now told by mail within 20 minutes.
---
We tell you of every incident that you can notice, by mail and on this page, within 20 minutes.
`,
  "templates/first-words.md": `---
title: First words about payments
for: incident
status: investigating
category: availability
---
Since <time> UTC some payments fail. No money is taken when that happens.
`,
  "drills/2026-03-02-card-payments.md": `---
title: Card payments fail on a Saturday evening
at: 2026-03-02T09:00:00Z
by: [Communicator on duty, Incident lead]
page:
  outcome: built
  seconds: {firstWords: 11.8, update: 9.2, resolved: 9.4}
lines:
  email:
    outcome: heard
    seconds: {firstWords: 14.1, update: 11.3, resolved: 11.9}
---
## What worked

First words were out four minutes after the start.

## What did not

Nobody but one person could publish.
`,
  "readiness/2026-05-04.md": `---
at: 2026-05-04T07:30:00Z
lines:
  email: {warn: 1, ok: 11}
---
`,
} as const;
