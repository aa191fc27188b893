/** What the quiet town's page has beside its pages: the forms that machines read. */
export const machineFiles: readonly string[] = [
  "api/v2/components.json",
  "api/v2/incidents.json",
  "api/v2/incidents/unresolved.json",
  "api/v2/scheduled-maintenances.json",
  "api/v2/scheduled-maintenances/active.json",
  "api/v2/scheduled-maintenances/upcoming.json",
  "api/v2/status.json",
  "api/v2/summary.json",
  "atom.xml",
  "feed.json",
  "history.atom",
  "history.rss",
  "robots.txt",
  "rss.xml",
];
