const incidents = ["2026-03-14-checkout-errors", "card-errors", "search-slow"];
const components = ["checkout", "reports", "search"];

/** What the quiet town's page has beside its pages: the forms that machines read. */
export const machineFiles: readonly string[] = [
  ".well-known/security.txt",
  "api/v2/components.json",
  "api/v2/incidents.json",
  "api/v2/incidents/unresolved.json",
  "api/v2/scheduled-maintenances.json",
  "api/v2/scheduled-maintenances/active.json",
  "api/v2/scheduled-maintenances/upcoming.json",
  "api/v2/status.json",
  "api/v2/summary.json",
  "atom.xml",
  "badge.svg",
  ...components.flatMap((id) => [`badges/${id}.svg`, `components/${id}/atom.xml`, `components/${id}/index.md`]),
  "calendar.ics",
  "embed/index.html",
  "feed.json",
  ...["2026-03/", "2026-04/", ""].map((month) => `history/${month}index.md`),
  "history.atom",
  "history.rss",
  ...incidents.flatMap((id) => [`incidents/${id}/atom.xml`, `incidents/${id}/index.md`]),
  "index.md",
  "llms.txt",
  "maintenances/2026-04-02-db-upgrade/calendar.ics",
  "maintenances/2026-04-02-db-upgrade/index.md",
  ...["maintenances", "notices", "policy", "postmortems"].map((room) => `${room}/index.md`),
  "notices/2026-03-12-new-line/index.md",
  "robots.txt",
  "rss.xml",
  "sitemap.xml",
];
