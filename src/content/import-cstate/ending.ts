import type { Facts, Value } from "#content/import-cstate/facts.ts";
import { readMoment } from "#content/import-cstate/moment.ts";
import type { Note } from "#content/import-cstate/report.ts";
import { quote } from "#content/quote.ts";

export interface Ending {
  /** When it was over; undefined while it is not. */
  readonly end: Date | undefined;
  /** When it was to be over, if it is not. */
  readonly plannedEnd: Date | undefined;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const shown = (at: Date) => at.toISOString().replace(".000", "");

/** Whether it is called resolved; where nothing is said, an end that was written means yes. */
function isResolved(typed: Value | undefined, when: Value | undefined, note: Note): boolean {
  if (typed === undefined || typed.text === "") return when !== undefined && when.text !== "";
  if (/^(?:true|yes|on|y|1)$/i.test(typed.text)) return true;
  if (/^(?:false|no|off|n|0)$/i.test(typed.text)) return false;
  note(
    "left-out",
    typed.line,
    `resolved: ${quote(typed.text)} is neither yes nor no`,
    "It was imported as not resolved",
    typed.text,
  );
  return false;
}

/** The end that was written, mended where it is not after the start. */
function writtenEnd(when: Value | undefined, start: Date, zone: string, note: Note): Date | undefined {
  if (when === undefined || when.text === "") return undefined;
  const moment = readMoment(when.text, zone);
  if (moment === undefined) {
    note(
      "left-out",
      when.line,
      `resolvedWhen: ${quote(when.text)} is not a time`,
      "It was read as if nothing stood there",
      when.text,
    );
    return undefined;
  }
  if (moment.mended !== undefined) {
    note(
      "mended",
      when.line,
      `resolvedWhen: ${quote(when.text)} ${moment.mended}`,
      `It was read as ${shown(moment.at)}`,
    );
  }
  if (moment.at > start) return moment.at;

  const endOfDay = new Date(moment.at.getTime() + day - 1_000);
  if (moment.dayOnly && endOfDay > start) {
    note(
      "mended",
      when.line,
      `resolvedWhen: ${quote(when.text)} has no time of day`,
      "It was read as the end of that day",
    );
    return endOfDay;
  }
  const end = new Date(start.getTime() + minute);
  note(
    "mended",
    when.line,
    `resolvedWhen: ${quote(when.text)} is not after the start`,
    `The end is put one minute after the start: ${shown(end)}`,
  );
  return end;
}

/** Reads how it ended; `told` are the times that the text tells, oldest first. */
export function endingOf(facts: Facts, start: Date, told: readonly Date[], zone: string, note: Note): Ending {
  const typed = facts.get("resolved");
  const when = facts.get("resolvedWhen");
  const resolved = isResolved(typed, when, note);
  const end = writtenEnd(when, start, zone, note);
  if (!resolved) return { end: undefined, plannedEnd: end };
  if (end !== undefined) return { end, plannedEnd: undefined };

  const line = when?.line ?? typed?.line ?? 1;
  const last = told.findLast((at) => at > start);
  const assumed = last ?? new Date(start.getTime() + minute);
  const mend = last === undefined ? "The end is put one minute after the start" : "The last time in the text was taken";
  note("mended", line, "is resolved, but does not say when", `${mend}: ${shown(assumed)}`);
  return { end: assumed, plannedEnd: undefined };
}
