import { windowAt } from "#domain/maintenance-phase.ts";
import { utcMonth } from "#render/dates.ts";
import type { Form, Known } from "#site/machine/known.ts";
import { incidentLine, workLine } from "#site/machine/markdown/lines.ts";
import { joined, link, plain } from "#site/machine/markdown/text.ts";

/** `history/` and each of its months as Markdown. */
export function historyMarkdown(known: Known): Form[] {
  const { site, words, now, language, address } = known;
  const incidents = Map.groupBy(site.incidents.toReversed(), ({ started }) => monthOf(started));
  const works = Map.groupBy(site.maintenances.toReversed(), (work) => monthOf(windowAt(work, now).start));
  const months = [...new Set([...incidents.keys(), ...works.keys()])].sort().reverse();
  const nameOf = (month: string) => utcMonth(new Date(`${month}-01T00:00:00Z`), language);
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? "" : `## ${plain(heading)}\n\n${lines.join("\n")}`;

  const pages = months.map((month) => ({
    path: `history/${month}/index.md`,
    text: `${joined([
      `# ${plain(words.page.history)}: ${plain(nameOf(month))}`,
      section(words.page.incidents, incidents.get(month)?.map((incident) => incidentLine(incident, known)) ?? []),
      section(words.page.maintenances, works.get(month)?.map((work) => workLine(work, known)) ?? []),
      `<${address(`history/${month}/`)}>`,
    ])}\n`,
  }));
  const list = months.map((month) => {
    const counts = [
      words.page.incidentCount(incidents.get(month)?.length ?? 0),
      words.page.maintenanceCount(works.get(month)?.length ?? 0),
    ];
    return `- ${link(nameOf(month), address(`history/${month}/index.md`))}: ${plain(counts.join(", "))}`;
  });
  const text = joined([
    `# ${plain(words.page.history)}`,
    list.join("\n") || plain(words.page.noIncidentsEver),
    `<${address("history/")}>`,
  ]);
  return [{ path: "history/index.md", text: `${text}\n` }, ...pages];
}

/** `2026-03`, by UTC. */
function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}
