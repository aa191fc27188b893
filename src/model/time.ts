import { z } from "zod";

const instantForm =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

function isDayOfCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A moment with its offset written out: a bare time means another moment to every reader. */
export const instant = z
  .string()
  .regex(instantForm, {
    error: ({ input }) =>
      /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2})?$/.test(String(input))
        ? "has no offset; add “Z” for UTC or an offset like “+02:00”"
        : "is not a time; write it like “2026-03-14T09:42:00Z”",
    abort: true,
  })
  .refine((text) => {
    const [, year, month, day] = instantForm.exec(text) ?? [];
    return isDayOfCalendar(Number(year), Number(month), Number(day));
  }, "is a day that the calendar does not have; check month and day")
  .transform((text) => new Date(text));

/** A day of the calendar, `2026-03-14`, without a time. */
export const day = z
  .string()
  .regex(dayForm, { error: "is not a day; write it like “2026-03-14”", abort: true })
  .refine((text) => {
    const [, year, month, date] = dayForm.exec(text) ?? [];
    return isDayOfCalendar(Number(year), Number(month), Number(date));
  }, "is a day that the calendar does not have; check month and day");

const unitLength = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A length of time as people write it, `120s`, `30m`, `24h`, `5d`; inside it is a number of milliseconds. */
export const duration = z
  .string()
  .regex(/^[1-9]\d{0,4}[smhd]$/, {
    error: "is not a length of time; write a number and s, m, h or d, like “30m”",
    abort: true,
  })
  .transform((text) => Number(text.slice(0, -1)) * unitLength[text.slice(-1) as keyof typeof unitLength]);

/** From when until when, the end not included. */
export const window = z
  .strictObject({
    start: instant.describe("When the work begins."),
    end: instant.describe("When the work ends at the latest."),
  })
  .refine(({ start, end }) => start < end, { error: "ends before it starts; swap them or mend one", path: ["end"] });
export type Window = z.output<typeof window>;
