import { isOngoing } from "#domain/timeline.ts";
import type { Form, Known } from "#site/machine/known.ts";
import { incidentTitle } from "#site/machine/markdown/incident.ts";
import { joined, link, plain } from "#site/machine/markdown/text.ts";

/** How many incidents are named beside those that are not over. */
const named = 20;

/** `llms.txt` (llmstxt.org): what this site is, and where a program finds its facts without reading pages. */
export function llmsTxt(known: Known): Form {
  const { site, words, now, address } = known;
  const { name, description, sample } = site.settings;
  const entry = (text: string, path: string, note: string) => `- ${link(text, address(path))}: ${note}`;
  const incidents = site.incidents
    .toReversed()
    .filter((incident, index) => index < named || isOngoing(incident, now))
    .map((incident) => `- ${link(incidentTitle(incident, known), address(`incidents/${incident.id}/index.md`))}`);
  const text = joined([
    `# ${plain(words.page.nameOf(name))}`,
    `> ${plain(description ?? words.feed.description(name))}`,
    ...(sample === true ? [plain(words.page.sample)] : []),
    "Every page of what is and was is also Markdown: add `index.md` to its address. Times are in UTC.",
    [
      "## Now",
      "",
      entry("Current status", "index.md", "state, open incidents, planned maintenance, components"),
      entry("summary.json", "api/v2/summary.json", "the same as JSON, in the shape of Statuspage's API"),
      entry("Policy", "policy/index.md", "what counts as an incident, and how soon and how often we speak"),
      entry("status.json", "api/v2/status.json", "the state in a word, and when it was made"),
    ].join("\n"),
    [
      "## History",
      "",
      entry("History by month", "history/index.md", "every incident and maintenance that was"),
      entry("Postmortems", "postmortems/index.md", "what was learned, and what is still to be done"),
      entry("incidents.json", "api/v2/incidents.json", "the latest 50 incidents with every update"),
      entry("scheduled-maintenances.json", "api/v2/scheduled-maintenances.json", "the latest 50 maintenances"),
      entry("Atom feed", "atom.xml", "one entry an update, the newest first"),
      entry("Calendar", "calendar.ics", "planned maintenance, to be subscribed to"),
      entry("Sitemap", "sitemap.xml", "every page"),
    ].join("\n"),
    incidents.length === 0 ? "" : `## ${plain(words.page.incidents)}\n\n${incidents.join("\n")}`,
  ]);
  return { path: "llms.txt", text: `${text}\n` };
}
