import type { Channel } from "#delivery/channel.ts";
import type { Answered } from "#delivery/channels/http/call.ts";
import { type ChatChannelSettings, chatWriter, jsonHeaders } from "#delivery/channels/http/chat.ts";
import { hookChannel } from "#delivery/channels/http/hook.ts";
import { slackOutcome } from "#delivery/channels/slack/outcome.ts";
import { slackMessage } from "#render/chat.ts";

/** Slack takes about one message a second from a webhook. */
const perSecond = 1;

/**
 * Slack through an incoming webhook. It tells no id, so that nothing can be threaded, looked up or edited: what may
 * have arrived is said again.
 */
export function slackChannel(channel: ChatChannelSettings): Channel {
  const { name, address, limit, call } = channel;
  const write = chatWriter(channel, slackMessage);
  const slack = { who: "Slack", failsClearly: false };
  return hookChannel({
    name,
    kind: "slack",
    onUnknown: "repeat",
    perSecond,
    address,
    limit,
    call,
    ...slack,
    compose: (delivery, _key, circumstances) => ({ headers: jsonHeaders, body: write(delivery, circumstances) }),
    judge: (answer: Answered, now) => slackOutcome(slack, answer, now),
    receipt: () => "ok",
  });
}
