import { componentStatusAt } from "#domain/component-status.ts";
import { concerning } from "#domain/site-index.ts";
import type { Component } from "#model/component.ts";
import { utcDay } from "#render/dates.ts";
import type { Known } from "#site/machine/known.ts";
import { incidentLine, workLine } from "#site/machine/markdown/lines.ts";
import { joined, link, plain } from "#site/machine/markdown/text.ts";

/** How many incidents and maintenances are named; the months name them all. */
const most = 40;

/** A component's page as Markdown: how it is, and what concerned it. */
export function componentMarkdown({ id, name, description, formerly = [], retired }: Component, known: Known): string {
  const { site, words, now, language, address } = known;
  const { incidents, maintenances } = concerning(site, id);
  const status = words.componentStatuses[componentStatusAt(site, id, now)];
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? "" : `## ${plain(heading)}\n\n${lines.join("\n")}`;
  const newest = <Item>(items: readonly Item[]) => items.slice(-most).reverse();
  return `${joined([
    `# ${plain(name)}: ${plain(status)}`,
    description === undefined ? "" : plain(description),
    ...formerly.map((former) => plain(words.page.formerly(former.name))),
    retired === undefined ? "" : plain(words.page.retiredOn(utcDay(new Date(retired), language))),
    section(
      words.page.incidents,
      newest(incidents).map((incident) => incidentLine(incident, known)),
    ),
    section(
      words.page.maintenances,
      newest(maintenances).map((work) => workLine(work, known)),
    ),
    `<${address(`components/${id}/`)}> · ${link("Atom", address(`components/${id}/atom.xml`))} · ${link(words.page.history, address("history/index.md"))}`,
  ])}\n`;
}
