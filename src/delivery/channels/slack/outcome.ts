import type { Answered } from "#delivery/channels/http/call.ts";
import { isSuccess, type Listener, limited, unclear, unsuccessful } from "#delivery/channels/http/outcome.ts";
import { retryAfter } from "#delivery/channels/http/retry-after.ts";
import type { Outcome } from "#model/delivery.ts";

/** What somebody has to mend before Slack takes anything. */
const toMend =
  "no_service no_active_hooks invalid_token no_team team_disabled user_not_found channel_not_found channel_is_archived action_prohibited posting_to_general_channel_denied".split(
    " ",
  );
/** What is wrong with the message itself. */
const never = "invalid_payload no_text invalid_blocks invalid_blocks_format too_many_attachments msg_too_long".split(
  " ",
);
const tooFast = ["ratelimited", "rate_limited", "message_limit_exceeded"];

/** How a call to Slack ended; undefined if it was taken, which Slack says by 200 and “ok”, and by nothing else. */
export function slackOutcome(slack: Listener, answer: Answered, now: Date): Outcome | undefined {
  if (isSuccess(answer) && answer.whole && answer.body.trim() === "ok") return undefined;
  const word = wordIn(answer);
  const code = String(answer.status);
  const reason = `Slack answered ${code} (${word})`;
  if (word !== undefined && never.includes(word)) return { kind: "refused", code, reason };
  if (word !== undefined && tooFast.includes(word)) {
    return limited(code, reason, retryAfter(answer.headers["retry-after"], now), now);
  }
  if (word !== undefined && answer.status !== 410) return { kind: "deferred", code, reason, closes: true };
  return isSuccess(answer) ? unclear(slack, answer) : unsuccessful(slack, answer, now);
}

/** Slack's word for what is wrong, if it is one that we know: bare, or within JSON. */
export function wordIn({ body }: Answered): string | undefined {
  const bare = /^\s*([a-z_]{2,60})\s*$/.exec(body) ?? /"error"\s*:\s*"([a-z_]{2,60})"/.exec(body);
  const word = bare?.[1];
  return word !== undefined && [...toMend, ...never, ...tooFast].includes(word) ? word : undefined;
}
