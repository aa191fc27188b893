import { believe } from "#content/believe.ts";
import { folderId, ownFacts, type Reading, type ReadSheet, writtenOf } from "#content/folder.ts";
import { reportFile } from "#content/source.ts";
import { reportOrphans, translationsOf } from "#content/translations.ts";
import { type Notice, noticeFacts } from "#model/notice.ts";

/** The notice in a folder, or undefined where it cannot be believed; problems are reported. */
export function readNotice(folder: string, sheets: readonly ReadSheet[], reading: Reading): Notice | undefined {
  const own = ownFacts(sheets);
  const source = own?.source;
  const facts = source && believe(noticeFacts, source, "notice", reading.report);
  const translations = translationsOf("notice", facts?.language, sheets, reading);
  reportOrphans(sheets, reading);
  if (own === undefined) {
    reportFile(reading.report, `${folder}/notice.md`, "is missing; write the notice there", "notice");
  }
  if (source === undefined || facts === undefined) return undefined;
  return { ...facts, ...writtenOf(folderId(folder, source), source, translations) };
}
