/** Twelve strings that stand in an embargoed disclosure and nowhere else. */
export const canaries = {
  title: "Order lists of 120 shops were opened",
  body: "Somebody opened the order lists of 120 shops on two nights",
  cause: "A download link that worked without signing in",
  summary: "Order lists of 120 shops were opened; the way in is closed",
  scope: "Shops that exported orders in spring",
  timeline: "The first list is opened from a rented machine",
  kind: "Names and streets of buyers",
  note: "Counted in the record of downloads",
  action: "Be wary of letters that name an order of yours",
  tag: "orderlists",
  reason: "Streets of 4,410 buyers were read",
  person: "Ilse Vandermolen",
} as const;

const iso = (time: Date) => time.toISOString().replace(".000Z", "Z");
const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000);

/** Facts of that disclosure, found at `found` and public 72 hours later; keys go in verbatim. */
export function breachFacts(codename: string, found: Date, keys = ""): string {
  return `---
title: ${canaries.title}
category: security
codename: ${codename}
tlp: AMBER
impact: major
impactReason: ${canaries.reason}
started: ${iso(hours(found, -240))}
detected: ${iso(found)}
awareAt: ${iso(found)}
prenotifyAt: ${iso(hours(found, 48))}
publishAt: ${iso(hours(found, 72))}
personalData: risk
credit: [{name: ${canaries.person}}]
tags: [${canaries.tag}]
${keys}---
`;
}

/** Its statement, said when it is public. */
export function breachStatement(found: Date): string {
  const said = hours(found, 72);
  return `---
at: ${iso(said)}
status: identified
basis: observed
summary: ${canaries.summary}.
scope: {users: ${canaries.scope}, basis: observed}
cause: ${canaries.cause}.
causeBasis: observed
dataAffected: [{kind: ${canaries.kind}, count: 4410, effect: read, retentionJustified: true, note: ${canaries.note}.}]
timeline:
  - {at: "${iso(hours(found, -240))}", event: access_gained, text: ${canaries.timeline}.}
  - {at: "${iso(found)}", event: detected, text: A shop asks us about a download that it did not make.}
  - {at: "${iso(hours(found, 1))}", event: contained, text: We close all download links.}
  - {at: "${iso(hours(found, 48))}", event: notified, text: The security contacts of all shops have our letter.}
customerActions: [${canaries.action}.]
nextUpdateBy: ${iso(hours(said, 1))}
---
${canaries.body}. The lists hold names and streets of 4,410 buyers, and no passwords or card numbers.

The links worked without signing in. All of them are closed, and downloads need a signed-in person.
`;
}
