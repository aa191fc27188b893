import { believe } from "#content/believe.ts";
import { folderId, ownFacts, type Reading, type ReadSheet, writtenOf } from "#content/folder.ts";
import { reportFile } from "#content/source.ts";
import { reportOrphans, translationsOf } from "#content/translations.ts";
import { readUpdates, reportSilence } from "#content/updates.ts";
import { type Maintenance, maintenanceFacts, maintenanceUpdate } from "#model/maintenance.ts";

/** The planned work in a folder, or undefined where its first file cannot be believed; problems are reported. */
export function readMaintenance(
  folder: string,
  sheets: readonly ReadSheet[],
  reading: Reading,
): Maintenance | undefined {
  const own = ownFacts(sheets);
  const source = own?.source;
  const facts = source && believe(maintenanceFacts, source, "maintenance", reading.report);
  const translations = translationsOf("maintenance", facts?.language, sheets, reading);
  const updates = readUpdates(maintenanceUpdate, "maintenance-update", sheets, facts?.language, reading);
  reportOrphans(sheets, reading);

  const file = `${folder}/maintenance.md`;
  if (own === undefined) {
    reportFile(reading.report, file, "is missing; write the opening facts of the work there", "maintenance");
  }
  reportSilence(sheets, file, `${folder.slice(13, 23)}T0942Z-scheduled`, reading);
  if (source === undefined || facts === undefined) return undefined;
  return { ...facts, ...writtenOf(folderId(folder, source), source, translations), updates };
}
