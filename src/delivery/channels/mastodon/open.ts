import { hookOutbox } from "#delivery/channels/http/open.ts";
import { secretName, secretToken } from "#delivery/channels/http/secret.ts";
import { postingOf } from "#delivery/channels/mastodon/posting.ts";
import { mastodonChannel } from "#delivery/channels/mastodon.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import type { SettingsOf } from "#model/channel.ts";

/**
 * The channel for Mastodon: live with an access token, or the same requests in the outbox.
 *
 * @throws SettingError for a token that cannot be used
 */
export function openMastodon(name: string, settings: SettingsOf<"mastodon">, opening: Opening): Opened {
  const { environment, base } = opening;
  if (!opening.live) {
    return hookOutbox(name, opening, ({ announcement }, circumstances) =>
      Buffer.from(JSON.stringify(postingOf({ settings, base }, announcement, circumstances))),
    );
  }
  const secret = environment.secrets[name];
  if (secret === undefined) {
    return { note: `${name}: no credentials. Set ${secretName(name)}; until then nothing is posted.` };
  }
  const token = secretToken(name, secret.trim());
  return { channel: mastodonChannel({ name, settings, base, token }) };
}
