import { discordChannel } from "#delivery/channels/discord.ts";
import { chatWriter } from "#delivery/channels/http/chat.ts";
import { openSecretHook } from "#delivery/channels/http/open.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import { discordMessage } from "#render/chat.ts";

/** The channel for Discord: live with its webhook, or the same messages in the outbox. */
export function openDiscord(name: string, opening: Opening): Opened {
  const place = { site: opening.settings, base: opening.base };
  return openSecretHook(name, opening, {
    body: chatWriter(place, discordMessage),
    channel: (address) => discordChannel({ name, ...place, address }),
  });
}
