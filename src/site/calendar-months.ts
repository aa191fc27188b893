import type { DaySummary } from "#domain/uptime.ts";
import { language } from "#site/site.ts";

/** The days of one month in weeks that begin on Monday; where a week has days of other months, it has gaps. */
export interface CalendarMonth {
  /** `2026-03` */
  readonly id: string;
  readonly weeks: readonly (readonly (DaySummary | undefined)[])[];
}

const dayLength = 86_400_000;
/** 5 January 1970 was a Monday. */
const aMonday = 4;
const names = (width: "long" | "narrow") =>
  Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { weekday: width, timeZone: "UTC" }).format(
      new Date((aMonday + index) * dayLength),
    ),
  );

/** The days of the week, Monday first, in full and as short as a column. */
export const weekdays: readonly { readonly name: string; readonly short: string }[] = names("long").map(
  (name, index) => ({ name, short: names("narrow")[index] ?? name }),
);

/** Consecutive `days` as months, the oldest first. */
export function calendarMonths(days: readonly DaySummary[]): CalendarMonth[] {
  return [...Map.groupBy(days, ({ day }) => day.slice(0, 7))].map(([id, members]) => ({ id, weeks: weeksOf(members) }));
}

function weeksOf(days: readonly DaySummary[]): (DaySummary | undefined)[][] {
  const weeks: (DaySummary | undefined)[][] = [];
  for (const day of days) {
    const weekday = (new Date(`${day.day}T00:00:00Z`).getUTCDay() + 6) % 7;
    if (weekday === 0 || weeks.length === 0) weeks.push(new Array(7).fill(undefined));
    weeks.at(-1)?.splice(weekday, 1, day);
  }
  return weeks;
}
