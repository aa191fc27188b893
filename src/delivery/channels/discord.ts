import { z } from "zod";
import type { Channel } from "#delivery/channel.ts";
import type { Answered } from "#delivery/channels/http/call.ts";
import { type ChatChannelSettings, chatWriter, jsonHeaders } from "#delivery/channels/http/chat.ts";
import { hookChannel } from "#delivery/channels/http/hook.ts";
import { jsonIn } from "#delivery/channels/http/json.ts";
import { limited, unclear } from "#delivery/channels/http/outcome.ts";
import { retryAfter } from "#delivery/channels/http/retry-after.ts";
import type { Outcome } from "#model/delivery.ts";
import { discordMessage } from "#render/chat.ts";

/** Discord takes five messages in two seconds from a webhook. */
const perSecond = 2;

const discord = { who: "Discord", failsClearly: false };

/**
 * Discord through a webhook, which is asked to answer with the message's id. There is no key that a repetition would
 * be known by: what may have arrived is said again.
 */
export function discordChannel(channel: ChatChannelSettings): Channel {
  const { name, limit, call } = channel;
  const address = new URL(channel.address);
  address.searchParams.set("wait", "true");
  const write = chatWriter(channel, discordMessage);
  return hookChannel({
    name,
    kind: "discord",
    onUnknown: "repeat",
    perSecond,
    address,
    limit,
    call,
    ...discord,
    compose: (delivery, _key, circumstances) => ({ headers: jsonHeaders, body: write(delivery, circumstances) }),
    judge,
    receipt: (answer) => idIn(answer) ?? String(answer.status),
  });
}

const message = z.object({ id: z.string().regex(/^\d{1,20}$/) });
const limit = z.object({ retry_after: z.number().nonnegative() });

function judge(answer: Answered, now: Date): Outcome | undefined {
  if (answer.status === 200 && idIn(answer) === undefined) return unclear(discord, answer);
  if (answer.status !== 429) return undefined;
  const told = limit.safeParse(jsonIn(answer)).data?.retry_after.toFixed(3);
  return limited("429", "Discord answered 429", retryAfter(told ?? answer.headers["retry-after"], now), now);
}

function idIn(answer: Answered): string | undefined {
  return message.safeParse(jsonIn(answer)).data?.id;
}
