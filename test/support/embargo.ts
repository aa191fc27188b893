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
