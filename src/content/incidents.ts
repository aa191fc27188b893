import { believe } from "#content/believe.ts";
import { reportEmbargo } from "#content/embargo.ts";
import { folderId, ownFacts, type Reading, type ReadSheet, writtenOf } from "#content/folder.ts";
import { reportFile } from "#content/source.ts";
import { reportOrphans, translationsOf } from "#content/translations.ts";
import { readUpdates, reportSilence } from "#content/updates.ts";
import { changeableIncidentKeys, type Incident, incidentFacts } from "#model/incident.ts";
import { type Postmortem, postmortemFacts } from "#model/postmortem.ts";
import { incidentUpdate } from "#model/update.ts";

/** Action items live on after the postmortem was published: they are done, dropped, and reported on. */
export const changeablePostmortemKeys = new Set([...changeableIncidentKeys, "actions"]);

/** The incident in a folder, or undefined where its first file cannot be believed; problems are reported. */
export function readIncident(folder: string, sheets: readonly ReadSheet[], reading: Reading): Incident | undefined {
  const own = ownFacts(sheets);
  const source = own?.source;
  const facts = source && believe(incidentFacts, source, "incident", reading.report);
  if (source !== undefined && reading.embargoed !== true) reportEmbargo(source, reading.report);
  const language = facts?.language;
  const translations = translationsOf("incident", language, sheets, reading);
  const updates = readUpdates(incidentUpdate, "update", sheets, language, reading);
  const postmortem = readPostmortem(sheets, language, reading);
  reportOrphans(sheets, reading);

  const file = `${folder}/incident.md`;
  if (own === undefined) {
    reportFile(reading.report, file, "is missing; write the opening facts of the incident there", "incident");
  }
  reportSilence(sheets, file, `${folder.slice(10, 20)}T0942Z-investigating`, reading);
  if (source === undefined || facts === undefined) return undefined;
  return { ...facts, ...writtenOf(folderId(folder, source), source, translations), updates, postmortem };
}

function readPostmortem(
  sheets: readonly ReadSheet[],
  original: string | undefined,
  reading: Reading,
): Postmortem | undefined {
  const source = sheets.find(({ sheet }) => sheet.role === "postmortem" && sheet.language === undefined)?.source;
  const translations = translationsOf("postmortem", original, sheets, reading);
  const facts = source && believe(postmortemFacts, source, "postmortem", reading.report);
  if (source === undefined || facts === undefined) return undefined;
  return { ...facts, ...writtenOf("postmortem", source, translations, changeablePostmortemKeys) };
}
