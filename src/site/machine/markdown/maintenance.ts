import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { titleAt } from "#domain/timeline.ts";
import type { Maintenance } from "#model/maintenance.ts";
import { datedTitle, utcWindow } from "#render/dates.ts";
import type { Known } from "#site/machine/known.ts";
import { body } from "#site/machine/markdown/body.ts";
import { promise } from "#site/machine/markdown/promise.ts";
import { bullets, factList, joined, link, plain } from "#site/machine/markdown/text.ts";
import { updateSections } from "#site/machine/markdown/updates.ts";

/** The title of planned work with the day of its window, as it is now. */
export function maintenanceTitle(work: Maintenance, { now, language }: Known): string {
  return datedTitle(titleAt(work, now), maintenancePhase(work, now).window.start, work.language ?? language);
}

/** The page of planned work as Markdown. */
export function maintenanceMarkdown(work: Maintenance, known: Known): string {
  const { words, now, language, about, address, base } = known;
  const { state, window, unsaid } = maintenancePhase(work, now);
  const said = about("maintenance", work.id);
  const actions = said.at(-1)?.customerActions ?? [];
  const unconfirmed = now < window.end ? words.page.windowUnconfirmed : words.page.endUnconfirmed;
  return `${joined([
    `# ${plain(maintenanceTitle(work, known))}`,
    factList([
      { label: words.labels.state, text: words.states[state] },
      { label: words.labels.window, text: utcWindow(window, language) },
    ]),
    unsaid && work.imported === undefined ? plain(unconfirmed) : "",
    promise(work.updates.at(-1), known),
    actions.length === 0 ? "" : `**${plain(words.labels.actions)}**\n\n${bullets(actions)}`,
    body(work.body, { base, deeper: 1 }),
    work.imported === undefined ? "" : plain(words.page.imported),
    updateSections(said, known),
    `<${address(`maintenances/${work.id}/`)}> · ${link("iCalendar", address(`maintenances/${work.id}/calendar.ics`))}`,
  ])}\n`;
}
