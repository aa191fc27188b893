import { chatWriter } from "#delivery/channels/http/chat.ts";
import { openSecretHook } from "#delivery/channels/http/open.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import { slackChannel } from "#delivery/channels/slack.ts";
import { slackMessage } from "#render/chat.ts";

/** The channel for Slack: live with its webhook, or the same messages in the outbox. */
export function openSlack(name: string, opening: Opening): Opened {
  const place = { site: opening.settings, base: opening.base };
  return openSecretHook(name, opening, {
    body: chatWriter(place, slackMessage),
    channel: (address) => slackChannel({ name, ...place, address }),
  });
}
