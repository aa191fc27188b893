import { isLast, maintenancePhase } from "#domain/maintenance-phase.ts";
import { utcDateTime } from "#render/dates.ts";
import type { Form, Known } from "#site/machine/known.ts";
import { incidentTitle } from "#site/machine/markdown/incident.ts";
import { noticeLine, workLine } from "#site/machine/markdown/lines.ts";
import { actionLine } from "#site/machine/markdown/postmortem.ts";
import { joined, link, plain } from "#site/machine/markdown/text.ts";

/** How many maintenances that are over are named; the months name them all. */
const past = 40;

/** The lists of planned work, notices and postmortems as Markdown. */
export function roomsMarkdown(known: Known): Form[] {
  const { words, address } = known;
  const page = (room: string, title: string, parts: readonly string[]) => ({
    path: `${room}/index.md`,
    text: `${joined([`# ${plain(title)}`, ...parts, `<${address(`${room}/`)}>`])}\n`,
  });
  return [
    page("maintenances", words.page.maintenances, maintenances(known)),
    page("notices", words.page.notices, [
      known.site.notices
        .toReversed()
        .map((notice) => noticeLine(notice, known))
        .join("\n") || plain(words.page.noNotices),
    ]),
    page("postmortems", words.page.postmortems, postmortems(known)),
  ];
}

function maintenances(known: Known): string[] {
  const { site, words, now, address } = known;
  const { planned = [], over = [] } = Object.groupBy(site.maintenances.toReversed(), (work) =>
    isLast(maintenancePhase(work, now).state) ? "over" : "planned",
  );
  const lines = (works: typeof planned) => works.map((work) => workLine(work, known)).join("\n");
  return [
    `## ${plain(words.page.upcoming)}`,
    lines(planned) || plain(words.page.noMaintenances),
    link(words.page.calendar, address("calendar.ics")),
    over.length === 0 ? "" : joined([`## ${plain(words.page.pastMaintenance)}`, lines(over.slice(0, past))]),
    over.length <= past ? "" : link(words.page.allHistory, address("history/index.md")),
  ];
}

function postmortems(known: Known): string[] {
  const { site, words, language, address } = known;
  const reports = site.incidents
    .flatMap((incident) => (incident.postmortem === undefined ? [] : [{ incident, postmortem: incident.postmortem }]))
    .sort((a, b) => b.postmortem.at.getTime() - a.postmortem.at.getTime());
  type Report = (typeof reports)[number];
  const titled = ({ incident }: Report) =>
    link(incidentTitle(incident, known), address(`incidents/${incident.id}/index.md`));
  const open = reports.flatMap((report) =>
    report.postmortem.actions
      .filter(({ state }) => state === "open")
      .map((action) => `${actionLine(action, known)}: ${titled(report)}`),
  );
  const line = (report: Report) =>
    `- ${titled(report)}, ${utcDateTime(report.postmortem.at, language)}: ${plain(report.postmortem.summary)}`;
  return [
    `## ${plain(words.page.openActions)}`,
    open.join("\n") || plain(words.page.noOpenActions),
    `## ${plain(words.page.postmortem)}`,
    reports.map(line).join("\n") || plain(words.page.noPostmortem),
  ];
}
