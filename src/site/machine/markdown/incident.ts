import { latestUpdate, titleAt } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { datedTitle } from "#render/dates.ts";
import type { Known } from "#site/machine/known.ts";
import { body } from "#site/machine/markdown/body.ts";
import { courses, standing } from "#site/machine/markdown/incident-facts.ts";
import { postmortemSection } from "#site/machine/markdown/postmortem.ts";
import { promise } from "#site/machine/markdown/promise.ts";
import { bullets, factList, joined, link, plain } from "#site/machine/markdown/text.ts";
import { updateFacts } from "#site/machine/markdown/update-facts.ts";
import { updateSections } from "#site/machine/markdown/updates.ts";

/** The title of an incident with its day, as it is now. */
export function incidentTitle(incident: Incident, { now, language }: Known): string {
  return datedTitle(titleAt(incident, now), incident.started, incident.language ?? language);
}

/** An incident's page as Markdown: what holds now, what we learned, then all that was said, newest first. */
export function incidentMarkdown(incident: Incident, known: Known): string {
  const { words, about, address, base } = known;
  const page = address(`incidents/${incident.id}/`);
  const said = about("incident", incident.id).filter(({ state }) => state !== "postmortem");
  const actions = said.at(-1)?.customerActions ?? [];
  const { overrides = [] } = incident;
  const course = courses(incident, known);
  const updates = new Map(incident.updates.map((update) => [update.id, updateFacts(update, known)]));
  return `${joined([
    `# ${plain(incidentTitle(incident, known))}`,
    factList(standing(incident, known)),
    promise(latestUpdate(incident), known),
    actions.length === 0 ? "" : `**${plain(words.labels.actions)}**\n\n${bullets(actions)}`,
    body(incident.body, { base, deeper: 1 }),
    incident.imported === undefined ? "" : plain(words.page.imported),
    overrides.map(({ gate, reason }) => plain(words.page.publishedBefore(words.page.gates[gate], reason))).join("\n\n"),
    course.length === 0 ? "" : `## ${plain(words.page.overTime)}\n\n${factList(course)}`,
    incident.postmortem === undefined ? "" : postmortemSection(incident.postmortem, page, known),
    updateSections(said, known, (stem) => updates.get(stem) ?? []),
    related(incident, known),
    `<${page}> · ${link("Atom", address(`incidents/${incident.id}/atom.xml`))}`,
  ])}\n`;
}

function related({ related: ids = [], thirdParties = [], credit }: Incident, known: Known): string {
  const { site, words, address } = known;
  const incidents = ids.flatMap((id) => site.incidents.find((incident) => incident.id === id) ?? []);
  const named = (name: string, url: string | undefined) => (url === undefined ? plain(name) : link(name, url));
  const list = (heading: string, items: readonly string[]) =>
    items.length === 0 ? "" : `## ${plain(heading)}\n\n${items.map((item) => `- ${item}`).join("\n")}`;
  return joined([
    list(words.labels.credit, Array.isArray(credit) ? credit.map(({ name, url }) => named(name, url)) : []),
    list(
      words.page.thirdParties,
      thirdParties.map(({ name, disclosureUrl }) => named(name, disclosureUrl)),
    ),
    list(
      words.labels.related,
      incidents.map((one) => link(incidentTitle(one, known), address(`incidents/${one.id}/index.md`))),
    ),
  ]);
}
