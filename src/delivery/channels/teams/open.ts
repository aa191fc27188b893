import { chatWriter } from "#delivery/channels/http/chat.ts";
import { openSecretHook } from "#delivery/channels/http/open.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import { teamsChannel } from "#delivery/channels/teams.ts";
import { teamsMessage } from "#render/chat.ts";

/** The channel for Microsoft Teams: live with its workflow's webhook, or the same messages in the outbox. */
export function openTeams(name: string, opening: Opening): Opened {
  const place = { site: opening.settings, base: opening.base };
  return openSecretHook(name, opening, {
    body: chatWriter(place, teamsMessage),
    channel: (address) => teamsChannel({ name, ...place, address }),
  });
}
