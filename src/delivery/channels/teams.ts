import type { Channel } from "#delivery/channel.ts";
import type { Answered } from "#delivery/channels/http/call.ts";
import { type ChatChannelSettings, chatWriter, jsonHeaders } from "#delivery/channels/http/chat.ts";
import { hookChannel } from "#delivery/channels/http/hook.ts";
import { limited, unclear } from "#delivery/channels/http/outcome.ts";
import { retryAfter } from "#delivery/channels/http/retry-after.ts";
import type { Outcome } from "#model/delivery.ts";
import { teamsMessage } from "#render/chat.ts";

/** Teams takes four requests a second. */
const perSecond = 4;

const teams = { who: "Teams", failsClearly: false };

/**
 * Microsoft Teams through the webhook of a workflow. It answers 202 before anything is posted, so that `sent` is what
 * a workflow took on; whether it shows, the workflow's own history tells.
 */
export function teamsChannel(channel: ChatChannelSettings): Channel {
  const { name, address, limit, call } = channel;
  const write = chatWriter(channel, teamsMessage);
  return hookChannel({
    name,
    kind: "teams",
    onUnknown: "repeat",
    perSecond,
    address,
    limit,
    call,
    ...teams,
    compose: (delivery, _key, circumstances) => ({ headers: jsonHeaders, body: write(delivery, circumstances) }),
    judge,
    receipt: ({ status, headers }) => runIn(headers["x-ms-workflow-run-id"]) ?? String(status),
  });
}

/** Teams used to answer 200 and tell of its trouble in words; a proxy may do so still. */
function judge(answer: Answered, now: Date): Outcome | undefined {
  if (answer.status !== 200 || (answer.whole && /^1?$/.test(answer.body.trim()))) return undefined;
  const [, code] = /returned HTTP error (\d{3})\b/.exec(answer.body) ?? [];
  if (code === undefined) return unclear(teams, answer);
  const reason = `Teams answered 200, and ${code} within`;
  if (code === "429") return limited(code, reason, retryAfter(answer.headers["retry-after"], now), now);
  return code.startsWith("4") ? { kind: "refused", code, reason } : { kind: "unknown", reason, closes: true };
}

function runIn(header: string | string[] | undefined): string | undefined {
  return typeof header === "string" && /^[A-Za-z0-9-]{1,80}$/.test(header) ? header : undefined;
}
