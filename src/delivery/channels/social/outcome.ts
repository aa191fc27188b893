import type { Answer } from "#delivery/channels/http/call.ts";
import { contentOf } from "#delivery/channels/social/content.ts";
import { limitEnd } from "#delivery/channels/social/limit-end.ts";
import type { Outcome } from "#model/delivery.ts";

/**
 * How a call that made a post ended, where its answer is not a receipt. Codes alone go into the reason, because a
 * network's own words may hold anything.
 *
 * - No connection, a redirect, 401, 403, 404: nothing was posted and nothing will be until somebody mends it:
 *   `deferred`.
 * - 429: `deferred` until the limit ends.
 * - 400, 413, 422: never this post: `refused`.
 * - Silence, half an answer, 5xx, a success without a receipt: it may stand all the same: `unknown`.
 */
export function outcomeOf(network: string, answer: Answer, now: Date): Outcome {
  if (answer.kind !== "answered") {
    const { kind, code } = answer;
    if (kind === "silent")
      return { kind: "unknown", reason: `silence after the post had begun (${code})`, closes: true };
    return { kind: "deferred", code, reason: `${network} was not reached (${code})`, closes: true };
  }
  const { status, headers } = answer;
  const reason = `${network} answered ${status}`;
  if (status >= 200 && status < 300) {
    const what = contentOf(answer) === undefined ? "half an answer" : "an answer without a receipt";
    return { kind: "unknown", reason: what, closes: true };
  }
  if (status >= 500) return { kind: "unknown", reason, closes: true };
  const code = String(status);
  if (status === 400 || status === 413 || status === 422) return { kind: "refused", code, reason };
  const retryAt = status === 429 ? { retryAt: limitEnd(headers, now) } : {};
  return { kind: "deferred", code, reason, ...retryAt, closes: true };
}

/** A look at what we posted that failed: it tells nothing about the post. */
export function unseen(network: string, answer: Answer, now: Date): Outcome {
  const outcome = outcomeOf(network, answer, now);
  const why = "reason" in outcome ? outcome.reason : "no answer";
  return { kind: "unknown", reason: `our own posts could not be read: ${why}`, closes: true };
}
