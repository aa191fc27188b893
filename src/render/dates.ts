import { wordsFor } from "#render/words.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, form: "day" | "month" | "time"): Intl.DateTimeFormat {
  const key = `${language} ${form}`;
  const known = formats.get(key);
  if (known !== undefined) return known;

  const options: Intl.DateTimeFormatOptions =
    form === "time"
      ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
      : { month: "long", year: "numeric", ...(form === "day" && { day: "numeric" }) };
  const made = new Intl.DateTimeFormat(localeOf(language), {
    ...options,
    timeZone: "UTC",
    calendar: "gregory",
    numberingSystem: "latn",
  });
  formats.set(key, made);
  return made;
}

function localeOf(language: string): string {
  return language === "en" ? "en-GB" : (Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? "en-GB");
}

/** `14 March 2026`: the day in UTC. */
export function utcDay(date: Date, language: string): string {
  const day = formatOf(language, "day").format(date);
  // French says the first of a month as an ordinal, which Intl does not.
  return /^fr\b/i.test(language) ? day.replace(/^1 /, "1er ") : day;
}

/** `March 2026`: the month in UTC. */
export function utcMonth(date: Date, language: string): string {
  return formatOf(language, "month").format(date);
}

/** `09:42 UTC`. */
export function utcTime(date: Date, language: string): string {
  return `${formatOf(language, "time").format(date)} UTC`;
}

/** `14 March 2026, 09:42 UTC`. */
export function utcDateTime(date: Date, language: string): string {
  return wordsFor(language).marks.moment(utcDay(date, language), utcTime(date, language));
}

/** `2 April 2026, 20:00 to 22:00 UTC`, or both days in full where they differ. */
export function utcWindow({ start, end }: { readonly start: Date; readonly end: Date }, language: string): string {
  const oneDay = utcDay(start, language) === utcDay(end, language);
  const from = utcDateTime(start, language).replace(/ UTC$/, oneDay ? "" : " UTC");
  return wordsFor(language).fromTo(from, oneDay ? utcTime(end, language) : utcDateTime(end, language));
}

/** A title with the day that belongs to it: `Card payments fail (14 March 2026)`. */
export function datedTitle(title: string, date: Date, language: string): string {
  return `${title} (${utcDay(date, language)})`;
}

/** A length of `ms` milliseconds in whole minutes, seconds dropped: `1 hour 48 minutes`; above a day `2 days 3 hours`. */
export function lengthOf(ms: number, language: string): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  const words = wordsFor(language);
  if (minutes < 1440) return words.length(0, Math.floor(minutes / 60), minutes % 60);
  return words.length(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), 0);
}

/** `14.1 seconds`, with one digit behind the point. */
export function secondsOf(seconds: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), {
    ...{ style: "unit", unit: "second", unitDisplay: "long", numberingSystem: "latn" },
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
  }).format(seconds);
}
