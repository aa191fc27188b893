const day = 86_400_000;

/** Whole days from `from`, a moment or a day of the calendar, to `to`; a day that has not fully passed does not count. */
export function daysSince(from: Date | string, to: Date): number {
  const start = typeof from === "string" ? Date.parse(`${from}T00:00:00Z`) : from.getTime();
  return Math.floor((to.getTime() - start) / day);
}

/** `1 day`, `30 days`. */
export function inDays(count: number): string {
  return count === 1 ? "1 day" : `${count} days`;
}
