import type { Facts } from "#content/import-cstate/facts.ts";
import { readMoment } from "#content/import-cstate/moment.ts";
import type { Note } from "#content/import-cstate/report.ts";
import { quote } from "#content/quote.ts";

const day = 24 * 60 * 60_000;

/** The day with which a file's name begins, if the calendar has it. */
export function dayOfName(stem: string, zone: string): Date | undefined {
  const name = stem.slice(stem.lastIndexOf("/") + 1);
  const written = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(name)?.[0];
  return written === undefined ? undefined : readMoment(written, zone)?.at;
}

/** A file name that is a number of seconds since 1970, as machines write it. */
function secondsOfName(stem: string): Date | undefined {
  return /^1\d{9}$/.test(stem) ? new Date(Number(stem) * 1000) : undefined;
}

/** When it began: `date`, else the day that can be read in it, else what the file's name says. */
export function startOf(facts: Facts, stem: string, zone: string, note: Note): Date | undefined {
  const typed = facts.get("date");
  const text = typed?.text ?? "";
  const line = typed?.line ?? 1;
  const moment = readMoment(text, zone);
  if (moment !== undefined) {
    if (moment.mended !== undefined) note("mended", line, `date: ${quote(text)} ${moment.mended}`, readAs(moment.at));
    return moment.at;
  }
  const written = /\d{4}-\d{1,2}-\d{1,2}/.exec(text)?.[0] ?? "";
  const at = readMoment(written, zone)?.at ?? dayOfName(stem, zone) ?? secondsOfName(stem);
  if (at !== undefined) {
    note("mended", line, text === "" ? "date: is missing" : `date: ${quote(text)} is not a time`, readAs(at), text);
  }
  return at;
}

/**
 * The start, mended where it is after the end and the file's name and the end agree on another day: then two witnesses
 * stand against a slip of the pen.
 */
export function witnessedStart(start: Date, facts: Facts, stem: string, zone: string, note: Note): Date {
  const end = readMoment(facts.get("resolvedWhen")?.text ?? "", zone)?.at;
  const named = dayOfName(stem, zone);
  if (end === undefined || named === undefined || end > start) return start;
  const days = Math.ceil((named.getTime() - start.getTime()) / day);
  const meant = new Date(start.getTime() + days * day);
  if (meant >= end || end.getTime() - named.getTime() >= day) return start;
  const { text = "", line = 1 } = facts.get("date") ?? {};
  note("mended", line, `date: ${quote(text)} is after the end, and the file's name agrees with the end`, readAs(meant));
  return meant;
}

const readAs = (at: Date) => `It was read as ${at.toISOString().replace(".000", "")}`;
