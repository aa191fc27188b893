import { hookOutbox } from "#delivery/channels/http/open.ts";
import { secretName } from "#delivery/channels/http/secret.ts";
import { postingOf } from "#delivery/channels/mastodon/posting.ts";
import { mastodonChannel } from "#delivery/channels/mastodon.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import type { SettingsOf } from "#model/channel.ts";

/** The channel for Mastodon: live with an access token, or the same requests in the outbox. */
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
  const token = secret.trim();
  if (!/^[\x21-\x7e]+$/.test(token)) {
    return { note: `${name}: ${secretName(name)} is not an access token; nothing is posted.` };
  }
  return { channel: mastodonChannel({ name, settings, base, token }) };
}
