import { basename, resolve } from "node:path";
import { ContentError } from "#content/content-error.ts";
import { type Config, historyDirectory, readConfig, textIn } from "#content/import-cstate/config.ts";
import { type Entry, readEntry } from "#content/import-cstate/entry.ts";
import { readHistory } from "#content/import-cstate/history-files.ts";
import { partsOf } from "#content/import-cstate/parts.ts";
import { byFileAndLine, type ImportReport, type Note, noteOn, type Remark } from "#content/import-cstate/report.ts";
import { Roster } from "#content/import-cstate/roster.ts";
import { settingsOf } from "#content/import-cstate/settings.ts";
import { knownComponents, remarkOnMissing, writeSettings } from "#content/import-cstate/site-file.ts";
import { thingsOf } from "#content/import-cstate/things.ts";
import { quote } from "#content/quote.ts";
import { diskTree } from "#content/tree.ts";
import { writeFileOnce } from "#content/write.ts";
import { isTimeZone } from "#model/site.ts";

export type { ImportReport, Remark } from "#content/import-cstate/report.ts";

export interface ImportOptions {
  /** The time zone of times without offset, such as `Asia/Kolkata`; else the configuration's `timeZone`, else UTC. */
  readonly timeZone?: string | undefined;
}

/**
 * Brings the history of a cState site into a content directory.
 *
 * What it writes follows from the source alone, so a second run writes nothing new; a file that somebody changed since
 * is reported and left alone. What could not be understood is in the report, file by file.
 *
 * @param source Directory of the cState site: config.yml and content/issues.
 * @param into Content directory; it is made if it is not there.
 * @throws ContentError where `source` holds no history, or the time zone is none.
 */
export async function importCstate(source: string, into: string, options: ImportOptions = {}): Promise<ImportReport> {
  const remarks: Remark[] = [];
  const tree = diskTree(source);
  const config = await readConfig(tree, remarks);
  const configNote = noteOn(config.file ?? "config.yml", remarks);
  const zone = zoneOf(options.timeZone, config, configNote);
  const directory = historyDirectory(config, await tree.list());
  if (directory === undefined) throw nothingThere(source);

  const parts = partsOf(config, configNote, config.facts.get("params")?.line ?? 1);
  const { files, read } = await readHistory(tree, directory, remarks);
  const entries = files.flatMap((file) => readEntry(file, zone, remarks) ?? []);

  let roster = new Roster(parts.components);
  let { things, remarks: more } = thingsOf(entries, roster);
  const fallbackName = basename(resolve(source)) || "Status";
  const history = { retired: roster.retired(), oldest: oldestDay(entries), fallbackName, zone };
  const settings = settingsOf(config, parts, history, configNote);
  const outcomes = { written: [] as string[], same: [] as string[], differs: [] as string[] };
  const siteOutcome = await writeSettings(into, settings);
  if (siteOutcome === "differs") {
    // Somebody's own site.yaml: its ids count, and it is not ours to complete.
    const known = await knownComponents(into);
    roster = new Roster([...known, ...parts.components]);
    ({ things, remarks: more } = thingsOf(entries, roster));
    remarkOnMissing([...parts.components, ...roster.retired()], roster.used(), known, remarks);
  } else {
    outcomes[siteOutcome].push("site.yaml");
  }
  for (const { path, text } of things.flatMap((thing) => thing.files)) {
    outcomes[await writeFileOnce(into, path, text)].push(path);
  }
  const count = (kind: string) => things.filter((thing) => thing.kind === kind).length;
  return {
    read,
    incidents: count("incident"),
    maintenances: count("maintenance"),
    notices: count("notice"),
    updates: things.reduce((sum, { updates }) => sum + updates, 0),
    ...outcomes,
    notUnderstood: read - things.length,
    remarks: [...remarks, ...more].sort(byFileAndLine),
  };
}

function zoneOf(asked: string | undefined, config: Config, note: Note): string {
  if (asked !== undefined && !isTimeZone(asked)) {
    const place = { file: "--time-zone", line: 1, column: 1 };
    throw new ContentError([
      { place, what: `${quote(asked)} is not a time zone`, mend: "Write it like “Europe/Vienna” or “UTC”" },
    ]);
  }
  const configured = config.facts.get("timeZone")?.text ?? "";
  if (asked !== undefined || isTimeZone(configured)) return asked ?? configured;

  // In Hugo's formats MST stands for whatever zone a time has.
  const local = /\b(?!UTC|GMT|MST)[A-Z]{3,4}$/.exec(textIn(config.params, "dateFormat"))?.[0];
  if (local !== undefined) {
    const what = `params.dateFormat: calls times ${local}; those without offset were read as UTC`;
    note(
      "decided",
      config.facts.get("params")?.line ?? 1,
      what,
      "If they are not, import with --time-zone into an empty directory",
    );
  }
  return "UTC";
}

function oldestDay(entries: readonly Entry[]): string {
  const oldest = Math.min(...entries.map(({ start }) => start.getTime()));
  // A site without history says nothing of its age; this day is a stand-in.
  return entries.length === 0 ? "2020-01-01" : new Date(oldest).toISOString().slice(0, 10);
}

function nothingThere(source: string): ContentError {
  const mend = "Name the directory that holds cState's config.yml and content/issues";
  return new ContentError([
    { place: { file: source, line: 1, column: 1 }, what: "there is no cState history in content/issues", mend },
  ]);
}
