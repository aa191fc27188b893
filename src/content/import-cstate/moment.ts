import { momentIn } from "#content/import-cstate/zone.ts";

/** A time as cState files write it, and how it had to be read. */
export interface Moment {
  readonly at: Date;
  /** Only a day was written; `at` is its midnight. */
  readonly dayOnly: boolean;
  /** What was wrong with it, said so that it follows the time: “has …”. */
  readonly mended?: string;
}

const source =
  "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt ]\\s*(\\d{1,3}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d{1,9})?)?\\s*(Z\\b|UTC\\b|GMT\\b|[+-]\\d{1,2}(?::?\\d{2})?(?!\\d))?)?";
const wholeForm = new RegExp(`^${source}$`, "i");
/** A time at the beginning of a text, perhaps in quotes, brackets or emphasis. */
const leadingForm = new RegExp(`^[\\s>*_\`"'([-]{0,8}(${source})(?![\\d.:/-])`, "i");
const anyForm = new RegExp(`(?:^|[^\\d/.-])(${source})(?![\\d.:/-])`, "i");

function offsetMinutes(offset: string): number {
  const [, sign, hours = "0", minutes = "0"] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  return sign === undefined ? 0 : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Whether a time says its own offset, so that no zone has to be assumed. */
export function saysOffset(text: string): boolean {
  return wholeForm.exec(text.trim())?.[7] !== undefined;
}

/**
 * Reads `2018-04-13 12:00:00`, with or without offset, `T` or time of day; fractions of seconds are dropped.
 * A time without offset is taken in `zone`. Undefined where not even a day can be read.
 */
export function readMoment(text: string, zone: string): Moment | undefined {
  const match = wholeForm.exec(text.trim());
  if (match === null) return undefined;
  const [, year, month, day, hour, minute = "0", second = "0", offset] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(midnight);
  // Editors write the year 1 where nobody set a date, and 9999 for never.
  if (Number(year) < 1970 || Number(year) > 2199 || Math.abs(offsetMinutes(offset ?? "")) > 14 * 60) return undefined;
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  if (hour === undefined) return { at: momentIn(zone, midnight), dayOnly: true };

  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return { at: momentIn(zone, midnight), dayOnly: true, mended: "has a time that no clock shows" };
  }
  const wall = midnight + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
  const at = offset === undefined ? momentIn(zone, wall) : new Date(wall - offsetMinutes(offset) * 60_000);
  return { at, dayOnly: false, ...(hour.length > 2 && { mended: "has an hour of three digits" }) };
}

/** The time, not a mere day, with which a text begins. */
export function leadingMoment(text: string, zone: string): Moment | undefined {
  return timeOfDay(leadingForm.exec(text)?.[1], zone);
}

/** The first time, not a mere day, in a short text. */
export function momentWithin(text: string, zone: string): Moment | undefined {
  return timeOfDay(anyForm.exec(text)?.[1], zone);
}

function timeOfDay(found: string | undefined, zone: string): Moment | undefined {
  const moment = found === undefined ? undefined : readMoment(found, zone);
  return moment?.dayOnly ? undefined : moment;
}
