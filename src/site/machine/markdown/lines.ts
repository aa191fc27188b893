import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { durationOf, endOf, firstWordAfter, impactAt, latestUpdate } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { Notice } from "#model/notice.ts";
import { lengthOf, utcWindow } from "#render/dates.ts";
import type { Known } from "#site/machine/known.ts";
import { incidentTitle } from "#site/machine/markdown/incident.ts";
import { maintenanceTitle } from "#site/machine/markdown/maintenance.ts";
import { noticeTitle } from "#site/machine/markdown/notice.ts";
import { link, plain } from "#site/machine/markdown/text.ts";

/** One incident in a list: how it stands or how long it took, our first word, and whom it touched. */
export function incidentLine(incident: Incident, known: Known): string {
  const { words, now, language, about, address } = known;
  const impact = impactAt(incident, now);
  const first = incident.imported === undefined ? firstWordAfter(incident) : undefined;
  const names = about("incident", incident.id).flatMap(({ components }) => components.map(({ name }) => name));
  const notes = [
    endOf(incident) === undefined
      ? words.states[latestUpdate(incident)?.status ?? "investigating"]
      : words.resolvedAfter(lengthOf(durationOf(incident, now), language)),
    ...(first === undefined ? [] : [words.firstUpdateAfter(lengthOf(first, language))]),
    ...(impact === undefined ? [] : [words.impactIs[impact]]),
    ...(names.length === 0 ? [] : [[...new Set(names)].join(", ")]),
    ...(incident.postmortem === undefined ? [] : [words.states.postmortem]),
  ];
  const title = link(incidentTitle(incident, known), address(`incidents/${incident.id}/index.md`));
  return `- ${title}: ${plain(notes.join("; "))}`;
}

/** One maintenance in a list, with its window. */
export function workLine(work: Maintenance, known: Known): string {
  const { words, now, language, address } = known;
  const { state, window } = maintenancePhase(work, now);
  const title = link(maintenanceTitle(work, known), address(`maintenances/${work.id}/index.md`));
  return `- ${title}: ${plain(words.states[state])}, ${plain(utcWindow(window, language))}`;
}

/** One notice in a list. */
export function noticeLine(notice: Notice, known: Known): string {
  return `- ${link(noticeTitle(notice, known), known.address(`notices/${notice.id}/index.md`))}`;
}
