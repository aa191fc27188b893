import { ApiPartialResponseError, ApiRequestError, ApiResponseError, type TwitterRateLimit } from "twitter-api-v2";
import { ZodError } from "zod";
import type { Outcome } from "#model/delivery.ts";

/** X says when a limit ends; where it does not, its usual window is waited for. */
const usualWindow = 15 * 60_000;
/** No limit of X lasts longer; a date far away must not silence the line for ever. */
const longestWindow = 24 * 60 * 60_000;

/** Whether X refuses the words because it has them already. On v2 that is a 403 known by its text alone. */
export function isDuplicate(error: unknown): boolean {
  return error instanceof ApiResponseError && error.code === 403 && /duplicate content/i.test(error.data.detail ?? "");
}

/** Whether X refuses a post, which for a reply may mean that only the reply is not allowed. */
export function isForbidden(error: unknown): boolean {
  return error instanceof ApiResponseError && error.code === 403;
}

/**
 * How a call to X ended that failed. Codes alone go into the reason, because X's own words may hold anything.
 *
 * - No connection, 401, 402, 403, 404: nothing was posted and nothing will be until somebody mends it: `deferred`.
 * - 429: `deferred` until the limit ends.
 * - 400, 422: X will never take this post: `refused`.
 * - Silence, half an answer, 5xx: X may have posted it all the same, since a gateway answers 503 for a post that was
 *   made behind it. The timeline can be asked, so this is `unknown`, and never posted again unseen.
 *
 * @throws the error itself if it is no trouble with X.
 */
export function outcomeOf(error: unknown, now: Date): Outcome {
  if (error instanceof ApiResponseError) return answered(error, now);
  if (error instanceof ApiRequestError) return unanswered(causeOf(error));
  if (error instanceof ApiPartialResponseError) return { kind: "unknown", reason: "half an answer", closes: true };
  if (error instanceof ZodError) return { kind: "unknown", reason: "an answer without a post's id", closes: true };
  throw error;
}

function answered({ code, rateLimit }: ApiResponseError, now: Date): Outcome {
  const reason = `X answered ${code}`;
  if (code >= 500) return { kind: "unknown", reason, closes: true };
  if (code === 400 || code === 422) return { kind: "refused", code: String(code), reason };
  const retryAt = code === 429 ? { retryAt: endOfLimit(rateLimit, now) } : {};
  return { kind: "deferred", code: String(code), reason, ...retryAt, closes: true };
}

function endOfLimit(limit: TwitterRateLimit | undefined, now: Date): Date {
  const windows = [limit, limit?.day, limit?.userDay].filter((window) => window !== undefined);
  const ends = windows.filter(({ remaining }) => remaining === 0).map(({ reset }) => reset * 1_000);
  const end = Math.max(...ends);
  const told = Number.isFinite(end) && end > now.getTime() ? end : now.getTime() + usualWindow;
  return new Date(Math.min(told, now.getTime() + longestWindow));
}

/** The system's error; twitter-api-v2 1.29 keeps it where its own `requestError` does not look. */
export function causeOf(error: ApiRequestError): { readonly code?: unknown; readonly syscall?: unknown } {
  const kept: unknown = error.requestError ?? Reflect.get(Object(Reflect.get(error, "_options")), "error");
  return typeof kept === "object" && kept !== null ? kept : {};
}

function unanswered({ code, syscall }: { readonly code?: unknown; readonly syscall?: unknown }): Outcome {
  const name = typeof code === "string" && /^[A-Z][A-Z0-9_]{2,60}$/.test(code) ? code : "no answer";
  const neverStood =
    syscall === "connect" ||
    syscall === "getaddrinfo" ||
    /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_TLS_\w+|ERR_SSL_\w+|\w*CERT\w*)$/.test(name);
  if (neverStood) return { kind: "deferred", code: name, reason: `X was not reached (${name})`, closes: true };
  return { kind: "unknown", reason: `silence after the post had begun (${name})`, closes: true };
}
