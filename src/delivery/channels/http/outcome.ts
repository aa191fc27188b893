import type { Answer, Answered } from "#delivery/channels/http/call.ts";
import { retryAfter } from "#delivery/channels/http/retry-after.ts";
import type { Outcome } from "#model/delivery.ts";

/** Whom we speak to, for the ledger's sentences. */
export interface Listener {
  /** At the beginning of a sentence: `Slack`, `The receiver`. */
  readonly who: string;
  /** Whether 5xx says that nothing was taken, or that a repetition would be recognised. */
  readonly failsClearly: boolean;
}

/** What a limit without an end is given, in milliseconds. */
const usualPause = 60_000;

/** How a call without an answer ended. */
export function unanswered({ who }: Listener, { kind, code }: Exclude<Answer, Answered>): Outcome {
  if (kind === "unreached") return { kind: "deferred", code, reason: `${who} was not reached (${code})`, closes: true };
  return { kind: "unknown", reason: `silence after the call had begun (${code})`, closes: true };
}

/**
 * How a call ended that was answered, but not with success. The status alone goes into the reason: the answer's own
 * words may hold anything.
 *
 * - 3xx: we follow nobody; 401, 403, 404: nothing was taken until somebody mends it: `deferred`.
 * - 408, 425, 429: `deferred`, until the other side says.
 * - 410: the address is gone for good: `refused`, and nothing more goes there. Other 4xx: this will never be taken.
 * - 5xx: `deferred` where that is a clear no or a repetition does no harm, and `unknown` elsewhere.
 */
export function unsuccessful({ who, failsClearly }: Listener, { status, headers }: Answered, now: Date): Outcome {
  const code = String(status);
  const reason = `${who} answered ${code}`;
  const until = retryAfter(headers["retry-after"], now);
  if (status >= 500) {
    if (!failsClearly) return { kind: "unknown", reason, closes: true };
    return { kind: "deferred", code, reason, closes: true, ...(until && { retryAt: until }) };
  }
  if (status === 408 || status === 425 || status === 429) return limited(code, reason, until, now);
  if (status === 410) return { kind: "refused", code, reason: `${reason}: the address is gone for good`, closes: true };
  if (status === 401 || status === 403 || status === 404) return { kind: "deferred", code, reason, closes: true };
  if (status >= 300 && status < 400) {
    return { kind: "deferred", code, reason: `${reason} and sends us elsewhere, and we do not follow`, closes: true };
  }
  return { kind: "refused", code, reason };
}

/** A success in which something else than what we know was said. */
export function unclear({ who }: Listener, { status }: Answered): Outcome {
  return { kind: "unknown", reason: `${who} answered ${status} with words we do not know`, closes: true };
}

/** A limit that ends when the other side says, or after a minute. */
export function limited(code: string, reason: string, until: Date | undefined, now: Date): Outcome {
  const retryAt = until ?? new Date(now.getTime() + usualPause);
  return { kind: "deferred", code, reason, retryAt, closes: true };
}

export function isSuccess({ status }: Answered): boolean {
  return status >= 200 && status < 300;
}
