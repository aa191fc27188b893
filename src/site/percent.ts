import { language } from "#site/site.ts";

const format = new Intl.NumberFormat(language, {
  style: "percent",
  maximumFractionDigits: 2,
  // A newer option than the types know: a day of outage must never be rounded away.
  ...{ roundingMode: "floor" },
});

/** A part of the whole, 0 to 1, for readers: `99.98%`, never rounded up. */
export function percent(part: number): string {
  return format.format(part);
}
