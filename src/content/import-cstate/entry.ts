import { endingOf } from "#content/import-cstate/ending.ts";
import { bodyOf } from "#content/import-cstate/entry-body.ts";
import { type Facts, noFacts, readFacts } from "#content/import-cstate/facts.ts";
import { type Gravity, gravityOf } from "#content/import-cstate/gravity.ts";
import type { HistoryFile } from "#content/import-cstate/history-files.ts";
import { type Note, noteOn, type Remark } from "#content/import-cstate/report.ts";
import type { Section } from "#content/import-cstate/sections.ts";
import { foreignForm, splitFile } from "#content/import-cstate/split-file.ts";
import { startOf, witnessedStart } from "#content/import-cstate/start.ts";
import { titleOf } from "#content/import-cstate/title.ts";
import { quote } from "#content/quote.ts";

/** One file of cState history, read and mended. */
export interface Entry {
  readonly file: string;
  readonly stem: string;
  readonly title: string;
  readonly start: Date;
  /** When it was over; undefined while it is not. */
  readonly end: Date | undefined;
  /** When it was to be over, if it is not. */
  readonly plannedEnd: Date | undefined;
  readonly gravity: Gravity | undefined;
  readonly affected: readonly { name: string; line: number }[];
  readonly informational: boolean;
  readonly draft: boolean;
  /** The whole text, tracks as words. */
  readonly words: string;
  /** Its parts, oldest first. */
  readonly sections: readonly Section[];
  readonly gravityLine: number;
}

// What Hugo needs and readers never see.
const silent = new Set(["section", "title", "date", "resolved", "resolvedwhen", "severity", "affected"]);
const flags = new Set(["draft", "informational", "pin"]);

const says = (facts: Facts, key: string) => /^(?:true|yes|on|1)$/i.test(facts.get(key)?.text ?? "");

/** Reads a file of history; undefined, with a remark, where not even a date can be found. */
export function readEntry({ path, stem, text }: HistoryFile, zone: string, remarks: Remark[]): Entry | undefined {
  const note = noteOn(path, remarks);
  const foreign = foreignForm(text);
  if (foreign !== undefined) {
    const mend = "Turn the site's front matter into YAML with “hugo convert toYAML” and import again";
    note("not-imported", 1, `the front matter is ${foreign}, which is not read here`, mend, text);
    return undefined;
  }
  const halves = splitFile(text);
  if (halves.missing !== undefined) {
    note("mended", 1, `the ${halves.missing} “---” of the front matter is missing`, "It was read as if it stood there");
  }
  const facts = halves.form === "none" ? noFacts : readFacts(halves.facts, halves.factsLine);
  if ("what" in facts) {
    note(
      "not-imported",
      facts.line,
      `the front matter cannot be read: ${facts.what}`,
      "Mend the YAML and import again",
      text,
    );
    return undefined;
  }
  if (halves.form === "none") note("mended", 1, "has no front matter", "Its name was read instead");

  const typed = startOf(facts, stem, zone, note);
  if (typed === undefined) {
    note(
      "not-imported",
      1,
      "tells no date, nor does its name",
      "Write “date:” into its front matter and import again",
      text,
    );
    return undefined;
  }
  const start = witnessedStart(typed, facts, stem, zone, note);
  const { title, overlong } = titleOf(facts, stem, note);
  const body = bodyOf({ ...halves, overlong }, zone, note);
  const ending = endingOf(facts, start, body.told, zone, note);
  const severity = facts.get("severity");
  remarkOnRest(facts, note);
  return {
    file: path,
    stem,
    title,
    start,
    ...ending,
    gravity: readGravity(facts, note),
    gravityLine: severity?.line ?? 1,
    affected: (facts.get("affected")?.list ?? []).map((name) => ({ name, line: facts.get("affected")?.line ?? 1 })),
    informational: says(facts, "informational"),
    draft: says(facts, "draft"),
    words: body.words,
    sections: body.sections,
  };
}

function readGravity(facts: Facts, note: Note): Gravity | undefined {
  const typed = facts.get("severity");
  const gravity = gravityOf(typed?.text ?? "");
  if (typed === undefined || typed.text === "") {
    note(
      "mended",
      typed?.line ?? 1,
      "severity: is missing",
      "It was imported without an impact; write one if you know it",
    );
  } else if (gravity === undefined) {
    const mend = "It was imported without an impact; cState knows notice, disrupted and down";
    note("left-out", typed.line, `severity: ${quote(typed.text)} is not known`, mend, typed.text);
  } else if (gravity !== typed.text) {
    note(
      "mended",
      typed.line,
      `severity: ${quote(typed.text)} is not spelt like cState's`,
      `It was read as ${gravity}`,
    );
  }
  return gravity;
}

function remarkOnRest(facts: Facts, note: Note): void {
  for (const { key, text, line } of facts.all()) {
    const name = key.toLowerCase();
    if (silent.has(name) && !(name === "section" && text !== "issue")) continue;
    if (flags.has(name) && (name !== "pin" || !says(facts, "pin"))) continue;
    if (text !== "")
      note("left-out", line, `${key}: ${quote(text)} has no place here`, "Say it in the text if readers need it", text);
  }
}
