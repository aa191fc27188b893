import type { z } from "zod";
import { believe } from "#content/believe.ts";
import { type Reading, type ReadSheet, writtenOf } from "#content/folder.ts";
import { problemAt, type Report } from "#content/problem.ts";
import { quote } from "#content/quote.ts";
import type { Source } from "#content/source.ts";
import { reportFile } from "#content/source.ts";
import { translationsOf } from "#content/translations.ts";
import { orList } from "#content/wording.ts";
import { stemOf, stemTime, updateStem } from "#model/ids.ts";
import { maintenanceStatuses } from "#model/maintenance.ts";
import { type Fix, placeOf, type Written } from "#model/place.ts";
import { instant } from "#model/time.ts";
import { incidentStatuses } from "#model/update.ts";

const known: readonly string[] = [...incidentStatuses, ...maintenanceStatuses];

interface Said {
  readonly at: Date;
}

/** The updates of a folder, oldest first. Whole or not, every one of them is judged. */
export function readUpdates<Schema extends z.ZodType<Said>>(
  schema: Schema,
  topic: string,
  sheets: readonly ReadSheet[],
  original: string | undefined,
  reading: Reading,
): (z.output<Schema> & Written)[] {
  const found: (z.output<Schema> & Written)[] = [];
  const stems = sheets.flatMap(({ sheet }) => (isUpdate(sheet) ? [sheet.stem] : []));
  for (const { sheet, source } of sheets) {
    if (!isUpdate(sheet)) continue;
    const translations = translationsOf(sheet.stem, original, sheets, reading);
    if (source === undefined) continue;
    compareWithName(sheet.stem, source, reading.report);
    compareCorrected(sheet.stem, stems, source, reading.report);
    const read = { ...source, putIn: namedKeys(sheet.stem, source) };
    judgeBesideStatus(schema, topic, sheet.stem, read, reading.report);
    const update = believe(schema, read, topic, reading.report);
    if (update === undefined) continue;
    found.push({ ...update, ...writtenOf(sheet.stem, source, translations) });
  }
  found.sort((a, b) => a.at.getTime() - b.at.getTime());
  reportTwins(found, reading.report);
  return found;
}

const isUpdate = ({ role, language }: ReadSheet["sheet"]) => role === "update" && language === undefined;

type Named = Source & { readonly putIn: Readonly<Record<string, Fix>> };

/** What the name of an update says already, as keys for its front matter. */
function namedKeys(stem: string, { file }: Source): Readonly<Record<string, Fix>> {
  const status = stem.slice(stem.indexOf("Z-") + 2);
  const place = { file, line: 2, column: 1 };
  const put = (line: string): Fix => ({ place, was: "", text: `${line}\n` });
  return {
    at: put(`at: ${stemTime(stem).toISOString().replace(".000Z", "Z")}`),
    ...(known.includes(status) && { status: put(`status: ${status}`) }),
  };
}

/** Which keys are known depends on the status; without a good one, the other keys are judged by the name's. */
function judgeBesideStatus(schema: z.ZodType, topic: string, stem: string, source: Named, report: Report): void {
  const status = stem.slice(stem.indexOf("Z-") + 2);
  if (!known.includes(status) || known.includes(String(source.values["status"]))) return;
  believe(schema, { ...source, values: { ...source.values, status } }, topic, report);
}

/** The name says the time to the minute or second, and the status; the keys say the same. */
function compareWithName(stem: string, source: Source, report: Report): void {
  const { at, status } = source.values;
  const moment = instant.safeParse(at).data;
  const length = /T\d{6}Z/.test(stem) ? 1_000 : 60_000;
  const named = stem.slice(stem.indexOf("Z-") + 2);
  const state = known.find((name) => name === status) ?? named;
  const mend = moment === undefined ? "mend it" : `mend it, or name the file “${stemOf(moment, state)}.md”`;
  const refuse = (key: "at" | "status", what: string) =>
    report(problemAt(placeOf(source, key), key, `${quote(source.values[key])} ${what}; ${mend}`, key));
  if (moment !== undefined && Math.floor(moment.getTime() / length) * length !== stemTime(stem).getTime()) {
    refuse("at", "is not the time in the file's name");
  }
  if (state !== named) refuse("status", "is not the status in the file's name");
}

function compareCorrected(stem: string, stems: readonly string[], source: Source, report: Report): void {
  const { corrects } = source.values;
  const others = stems.filter((other) => other !== stem);
  if (!updateStem.safeParse(corrects).success || others.includes(String(corrects))) return;
  const choice = others.length === 0 ? "the other one first" : orList(others.map(quote));
  const message = `${quote(corrects)} is no other update of this folder; write ${choice}`;
  report(problemAt(placeOf(source, "corrects"), "corrects", message, "corrects"));
}

function reportTwins(updates: readonly (Said & Written)[], report: Report): void {
  for (const [index, update] of updates.entries()) {
    const before = updates[index - 1];
    if (before === undefined || before.at.getTime() !== update.at.getTime()) continue;
    const message = `is the same moment as in ${before.id}.md; nobody could tell which came first, so give one of them seconds`;
    report(problemAt(placeOf(update, "at"), "at", message, "at"));
  }
}

/** Names a folder in which nothing was said. */
export function reportSilence(sheets: readonly ReadSheet[], file: string, example: string, { report }: Reading): void {
  if (sheets.some(({ sheet }) => isUpdate(sheet))) return;
  reportFile(report, file, `nothing was said about it; write an update, a file named like “${example}.md”`, "update");
}
