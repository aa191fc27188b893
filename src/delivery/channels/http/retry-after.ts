/** Nobody is believed who wants to be left alone for longer, in milliseconds. */
const longest = 24 * 3_600_000;

/**
 * When `Retry-After` allows the next call (RFC 9110 §10.2.3: seconds or a date; fractions as Discord writes them), a
 * day ahead at the most; undefined where it says nothing that can be used.
 */
export function retryAfter(said: string | undefined, now: Date): Date | undefined {
  if (said === undefined) return undefined;
  const seconds = /^\d{1,9}(?:\.\d{1,9})?$/.test(said.trim()) ? Number(said) : undefined;
  const wait = seconds === undefined ? Date.parse(said) - now.getTime() : Math.ceil(seconds * 1_000);
  return wait > 0 ? new Date(now.getTime() + Math.min(wait, longest)) : undefined;
}
