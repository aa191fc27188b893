import { refusalIn } from "#delivery/channels/bluesky/answers.ts";
import type { Answer } from "#delivery/channels/http/call.ts";
import { outcomeOf } from "#delivery/channels/social/outcome.ts";
import type { Outcome } from "#model/delivery.ts";

export const network = "Bluesky";
/** Bluesky says 400 for an account that is closed or a session that is not valid, too. */
const aboutTheAccount = /Token|Auth|Account|Repo|Takedown|Deactivated/;

/** How putting a record ended that was not put. */
export function putOutcome(answer: Answer, now: Date): Outcome {
  const outcome = outcomeOf(network, answer, now);
  const refusal = refusalIn(answer);
  if (refusal === undefined || outcome.kind === "sent" || outcome.kind === "unknown") return outcome;
  const reason = `${outcome.reason} (${refusal})`;
  if (outcome.kind === "deferred" || !aboutTheAccount.test(refusal)) return { ...outcome, reason };
  return { kind: "deferred", code: outcome.code, reason, closes: true };
}

/** How signing in ended that failed: whatever it was, nothing was posted. */
export function signInOutcome(answer: Answer, now: Date): Outcome {
  const outcome = putOutcome(answer, now);
  if (outcome.kind === "deferred") return { ...outcome, reason: `${outcome.reason} when we signed in` };
  const code = answer.kind === "answered" ? String(answer.status) : answer.code;
  const said = answer.kind === "answered" ? `answered ${code} without a session` : `was silent (${code})`;
  return { kind: "deferred", code, reason: `${network} ${said} when we signed in`, closes: true };
}
