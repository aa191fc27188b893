/** A date as somebody typed it into a text. */
export interface TypedDate {
  readonly text: string;
  /** The days it may mean: `03/04` is two of them. The year is missing where it was not typed. */
  readonly readings: readonly { readonly year?: number; readonly month: number; readonly day: number }[];
}

const calendars = new Map<string, Calendar>();

/** Dates typed into `text` as digits, or with the month's name in `language` or in English. */
export function datesIn(text: string, language: string): TypedDate[] {
  return [...numericDates(text), ...[...new Set(["en", language])].flatMap((spoken) => namedDates(text, spoken))];
}

/** Whether a typed date may mean `day`, written as `2026-03-14`. */
export function sameDay({ readings }: TypedDate, day: string): boolean {
  const [year, month, date] = day.split("-").map(Number);
  return readings.some((reading) => (reading.year ?? year) === year && reading.month === month && reading.day === date);
}

function numericDates(text: string): TypedDate[] {
  const forms = /(?<!\d)(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\6(\d{4}))(?!\d)/g;
  return [...text.matchAll(forms)].flatMap(([typed, year, , month, day, first, , second, lastYear]) => {
    const readings =
      year === undefined
        ? [reading(lastYear, second, first), reading(lastYear, first, second)]
        : [reading(year, month, day)];
    const possible = readings.filter((read) => read.month >= 1 && read.month <= 12 && read.day >= 1 && read.day <= 31);
    return possible.length === 0 ? [] : [{ text: typed, readings: possible }];
  });
}

function reading(year: string | undefined, month: string | undefined, day: string | undefined) {
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function namedDates(text: string, language: string): TypedDate[] {
  const { months, dayFirst, monthFirst } = calendarOf(language);
  const read = (typed: string, dayText = "", name = "", year?: string): TypedDate[] => {
    const month = months.get(name.toLowerCase());
    const day = Number(dayText);
    if (month === undefined || day < 1 || day > 31) return [];
    return [{ text: typed, readings: [year === undefined ? { month, day } : { year: Number(year), month, day }] }];
  };
  const first = [...text.matchAll(dayFirst)].flatMap(([typed, day, name, year]) => read(typed, day, name, year));
  const last = [...text.matchAll(monthFirst)].flatMap(([typed, name, day, year]) => read(typed, day, name, year));
  return [...first, ...last];
}

/** How one language writes the days of a year. */
interface Calendar {
  /** Names of the months in lower case, long and short, with their numbers. */
  readonly months: ReadonlyMap<string, number>;
  readonly dayFirst: RegExp;
  readonly monthFirst: RegExp;
}

function calendarOf(language: string): Calendar {
  const known = calendars.get(language);
  if (known !== undefined) return known;
  const months = monthsOf(language);
  const names = [...months.keys()].sort((a, b) => b.length - a.length).map((name) => name.replaceAll(".", "\\."));
  const month = `(?<!\\p{L})(${names.join("|")})(?!\\p{L})\\.?`;
  const day = "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.)?";
  const year = "(?:,?\\s{1,3}(?:de\\s)?(\\d{4})(?!\\d))?";
  const calendar = {
    months,
    dayFirst: new RegExp(`${day}\\s{1,3}(?:of\\s|de\\s)?${month}${year}`, "giu"),
    monthFirst: new RegExp(`${month}\\s{1,3}${day}(?!\\d|[:.]\\d)${year}`, "giu"),
  };
  calendars.set(language, calendar);
  return calendar;
}

function monthsOf(language: string): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const month of ["long", "short"] as const) {
    const form = new Intl.DateTimeFormat(language, { month, day: "numeric", timeZone: "UTC" });
    for (let index = 0; index < 12; index++) {
      const parts = form.formatToParts(new Date(Date.UTC(2026, index, 9)));
      const part = parts.find(({ type }) => type === "month");
      const name = part?.value.toLowerCase().replace(/\.$/, "");
      if (name !== undefined && /\p{L}/u.test(name)) months.set(name, index + 1);
    }
  }
  return months;
}
