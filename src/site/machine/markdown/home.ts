import { componentStatusAt, isRetired, pageState } from "#domain/component-status.ts";
import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { isOngoing } from "#domain/timeline.ts";
import { utcDateTime } from "#render/dates.ts";
import { spokenIn } from "#render/spoken.ts";
import type { Known } from "#site/machine/known.ts";
import { body } from "#site/machine/markdown/body.ts";
import { incidentTitle } from "#site/machine/markdown/incident.ts";
import { incidentLine, noticeLine, workLine } from "#site/machine/markdown/lines.ts";
import { promise } from "#site/machine/markdown/promise.ts";
import { bullets, joined, link, plain } from "#site/machine/markdown/text.ts";

/** How many past incidents and notices are named. */
const past = 10;
const pastNotices = 3;

/** The first page as Markdown. It says when something was last said, not when it was made: `status.json` says that. */
export function homeMarkdown(known: Known): string {
  const { site, announcements, words, now, language, address } = known;
  const { name, description, sample } = site.settings;
  const newest = announcements.at(-1);
  const open = site.incidents.filter((incident) => isOngoing(incident, now)).reverse();
  const over = site.incidents
    .filter((incident) => !open.includes(incident))
    .slice(-past)
    .reverse();
  const section = (heading: string, text: string) => (text === "" ? "" : `## ${plain(heading)}\n\n${text}`);
  return `${joined([
    `# ${plain(words.page.nameOf(name))}: ${plain(words.headlines[pageState(site, now).indicator])}`,
    sample === true ? plain(words.page.sample) : "",
    description === undefined ? "" : plain(description),
    newest === undefined ? "" : plain(words.page.lastUpdated(utcDateTime(newest.at, language))),
    section(words.page.ongoing, joined(open.map((incident) => openIncident(incident, known)))),
    section(words.page.maintenances, plannedWork(known)),
    section(words.page.components, componentLines(known)),
    section(
      words.page.past,
      over.map((incident) => incidentLine(incident, known)).join("\n") || plain(words.page.noIncidentsEver),
    ),
    section(
      words.page.notices,
      site.notices
        .slice(-pastNotices)
        .reverse()
        .map((notice) => noticeLine(notice, known))
        .join("\n"),
    ),
    `<${address("")}> · ${link(words.page.forMachines, address("llms.txt"))}`,
  ])}\n`;
}

function openIncident(incident: Known["site"]["incidents"][number], known: Known): string {
  const { words, language, base, about, address } = known;
  const latest = about("incident", incident.id).at(-1);
  if (latest === undefined) return "";
  return joined([
    `### ${link(incidentTitle(incident, known), address(`incidents/${incident.id}/index.md`))}`,
    plain(`${words.states[latest.state]}, ${utcDateTime(latest.at, language)}`),
    promise(incident.updates.at(-1), known),
    bullets(latest.customerActions),
    body(spokenIn(latest, language).body, { base, deeper: 3 }),
  ]);
}

function plannedWork(known: Known): string {
  const { site, now } = known;
  return site.maintenances
    .map((work) => ({ work, ...maintenancePhase(work, now) }))
    .filter(({ state }) => state !== "completed" && state !== "cancelled")
    .sort((a, b) => a.window.start.getTime() - b.window.start.getTime())
    .map(({ work }) => workLine(work, known))
    .join("\n");
}

function componentLines({ site, words, now }: Known): string {
  const present = site.settings.components.filter((component) => !isRetired(component, now));
  return bullets(
    present.map(({ id, name }) => `${name}: ${words.componentStatuses[componentStatusAt(site, id, now)]}`),
  );
}
