import { hookOutbox } from "#delivery/channels/http/open.ts";
import { secretToken } from "#delivery/channels/http/secret.ts";
import { ntfyBytes, ntfyChannel } from "#delivery/channels/ntfy.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import type { SettingsOf } from "#model/channel.ts";

/**
 * The channel for ntfy: live, with an access token where there is one, or the same messages in the outbox.
 *
 * @throws SettingError for a token that cannot be used
 */
export function openNtfy(name: string, settings: SettingsOf<"ntfy">, opening: Opening): Opened {
  const place = { settings, site: opening.settings, base: opening.base };
  if (!opening.live) {
    return hookOutbox(name, opening, (delivery, circumstances) => ntfyBytes(place, delivery, circumstances));
  }
  const given = opening.environment.secrets[name];
  return { channel: ntfyChannel({ name, ...place, token: given && secretToken(name, given) }) };
}
