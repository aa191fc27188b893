import { stemOf } from "#model/ids.ts";

/** The time `minutes` ago, on a whole second: what is published must lie close to the world's own clock. */
export function ago(minutes: number, now = new Date()): Date {
  return new Date(Math.floor(now.getTime() / 1000 - minutes * 60) * 1000);
}

const folderOf = (started: Date, slug: string) => `incidents/${started.toISOString().slice(0, 10)}-${slug}`;

/** An incident of checkout that began at `started`, as its first file. */
export function opening(started: Date, slug = "checkout-errors", title = "Card payments fail for some customers") {
  const text = `---
title: ${title}
category: availability
impact: major
components: {checkout: partial_outage}
started: ${started.toISOString()}
---
`;
  return { [`${folderOf(started, slug)}/incident.md`]: text };
}

/** One more update of that incident, as its file. */
export function update(
  started: Date,
  at: Date,
  said: { status?: string; words?: string; slug?: string; keys?: string } = {},
) {
  const { status = "investigating", slug = "checkout-errors", keys = "" } = said;
  const words =
    said.words ?? "Some card payments fail at the last step. Payments by invoice work. We are looking for the cause.";
  const promise = status === "resolved" ? "" : `nextUpdateBy: ${new Date(at.getTime() + 30 * 60_000).toISOString()}\n`;
  const text = `---\nat: ${at.toISOString()}\nstatus: ${status}\n${promise}${keys}---\n${words}\n`;
  return { [`${folderOf(started, slug)}/${stemOf(at, status)}.md`]: text };
}

/** What a resolved update has to say beside its words. */
export const resolvedKeys = (at: Date) => `cause: An expired certificate of the payment gateway.
verifiedAt: ${at.toISOString()}
verifiedHow: 500 test payments in a row went through.
lingering: none
dataLoss: none
`;

/** A site with mail and X, a mail server and a page of its own; \`lines\` goes into it verbatim. */
export function siteYaml(lines = ""): string {
  return `name: Example Shop
address: https://status.example.com/
since: 2020-01-01
components:
  - {id: checkout, name: Checkout}
  - {id: search, name: Search}
channels:
  email: {kind: email, since: 2020-02-01, from: status@example.com, replyTo: help@example.com}
  x: {kind: x, since: 2020-02-01, handle: example_status, url: "https://x.com/example_status"}
subscriptions:
  address: https://updates.example.com/
${lines}`;
}
