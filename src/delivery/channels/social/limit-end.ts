import type { IncomingHttpHeaders } from "node:http";

/** Networks say when a limit ends; where one does not, this is waited for. */
const usualWindow = 5 * 60_000;
/** No limit that networks document lasts longer; a date far away must not silence a line for ever. */
const longestWindow = 24 * 60 * 60_000;

/** What is below this is a number of seconds from now, and what is above it seconds since 1970. */
const longAgo = 1_000_000_000;

/**
 * When a rate limit ends, by the headers of the answer that told it: `Retry-After` (RFC 9110 §10.2.3), `RateLimit-Reset`
 * or `X-RateLimit-Reset`, each as seconds, as seconds since 1970 or as a date.
 */
export function limitEnd(headers: IncomingHttpHeaders, now: Date): Date {
  const told = ["retry-after", "ratelimit-reset", "x-ratelimit-reset"]
    .map((name) => momentOf(headers[name]?.toString(), now))
    .filter((moment) => moment > now.getTime());
  const end = told.length === 0 ? now.getTime() + usualWindow : Math.max(...told);
  return new Date(Math.min(end, now.getTime() + longestWindow));
}

/** Milliseconds since 1970; NaN where nothing can be read. */
function momentOf(value: string | undefined, now: Date): number {
  if (value === undefined) return Number.NaN;
  if (!/^\d+(?:\.\d+)?$/.test(value)) return Date.parse(value);
  const seconds = Number(value);
  return seconds < longAgo ? now.getTime() + seconds * 1_000 : seconds * 1_000;
}
