/** A disclosure as it lies in the private place, below `incidents/<day>-<codename>/`. */
export function embargoedIncident(codename = "sapphire-unicorn", day = "2026-03-10"): Record<string, string> {
  const folder = `incidents/${day}-${codename}`;
  return {
    [`${folder}/incident.md`]: `---
title: Somebody read invoices of other shops
codename: ${codename}
category: security
impact: major
components:
  checkout: partial_outage
started: ${day}T09:30:00Z
---
`,
    [`${folder}/${day}T0942Z-investigating.md`]: `---
at: ${day}T09:42:00Z
status: investigating
nextUpdateBy: ${day}T10:15:00Z
---
We saw that invoices were open to people who must not read them.
`,
  };
}

/** Thirteen phrases that stand in one embargoed folder each in another place, and nowhere else in the world. */
export const canaries = {
  codename: "velvet-okapi",
  title: "Quendrilwick ledger pages were open to strangers",
  body: "Farnabrook printers answered anybody who asked",
  laterBody: "Brány v Tőlľůmšhīrę zavřeli ručně ještě večer",
  summary: "Brindlemoor statements were read by outsiders",
  scope: "keepers of Wexlingham counters",
  cause: "a forgotten door named Ustrickle stood ajar",
  timeline: "Hosperwyn watchers saw the first stranger",
  postmortem: "Snevellant lamps were never lit in the cellar",
  kind: "Marrowfen pension numbers",
  action: "change the Plinterhold phrase on every till",
  note: "heard it from Drusselby at the evening table",
  tag: "grimplestone-7f3a9c2e",
} as const;

/** A disclosure that holds every canary, with its postmortem. */
export function canaryIncident(): Record<string, string> {
  const folder = `incidents/2026-03-10-${canaries.codename}`;
  return {
    [`${folder}/incident.md`]: `---
title: ${canaries.title}
codename: ${canaries.codename}
category: security
impact: critical
components:
  checkout: major_outage
started: 2026-03-10T09:30:00Z
tlp: RED
tags: [${canaries.tag}]
gates:
  facts:
    - by: Head of security
      at: 2026-03-10T11:00:00Z
      note: ${canaries.note}
---
`,
    [`${folder}/2026-03-10T0942Z-investigating.md`]: `---
at: 2026-03-10T09:42:00Z
status: investigating
nextUpdateBy: 2026-03-10T10:15:00Z
summary: ${canaries.summary}
scope:
  users: ${canaries.scope}
customerActions:
  - ${canaries.action}
---
${canaries.body}.
`,
    [`${folder}/2026-03-10T1015Z-resolved.md`]: `---
at: 2026-03-10T10:15:00Z
status: resolved
cause: ${canaries.cause}
dataAffected:
  - kind: ${canaries.kind}
    effect: read
timeline:
  - at: 2026-03-10T09:20:00Z
    text: ${canaries.timeline}
---
${canaries.laterBody}.
`,
    [`${folder}/postmortem.md`]: `---
at: 2026-03-12T10:15:00Z
summary: What we learned of ${canaries.codename}.
---
${canaries.postmortem}.
`,
  };
}
