import type { BlueskyCredentials } from "#delivery/channels/bluesky/api.ts";
import { postingOf } from "#delivery/channels/bluesky/posting.ts";
import { blueskyChannel } from "#delivery/channels/bluesky.ts";
import { hookOutbox } from "#delivery/channels/http/open.ts";
import { secretName } from "#delivery/channels/http/secret.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import type { SettingsOf } from "#model/channel.ts";
import { SettingError } from "#model/setting-error.ts";

/**
 * The channel for Bluesky: live with an app password, or the same requests in the outbox.
 *
 * @throws SettingError for a secret that cannot be used
 */
export function openBluesky(name: string, settings: SettingsOf<"bluesky">, opening: Opening): Opened {
  const { environment, base } = opening;
  if (!opening.live) return blueskyOutbox(name, settings, opening);
  const secret = environment.secrets[name];
  if (secret === undefined) {
    return { note: `${name}: no credentials. Set ${secretName(name)}; until then nothing is posted.` };
  }
  const credentials = credentialsIn(secret);
  if (credentials === undefined) {
    throw new SettingError(
      `${secretName(name)} is not “identifier:app-password”. Write a handle or DID before the colon.`,
    );
  }
  return { channel: blueskyChannel({ name, settings, base, credentials }) };
}

/**
 * The same requests as files. Who never signed in does not know the account's DID and what hash a post got, so the
 * handle stands for the one, and a reply names the file of the post that it answers.
 */
function blueskyOutbox(name: string, settings: SettingsOf<"bluesky">, opening: Opening): Opened {
  const { base } = opening;
  const handle = settings.handle.replace(/^@/, "");
  return hookOutbox(name, opening, ({ announcement }, { thread, pageLags }) => {
    const said = thread.map(({ announcement, receipt }) => ({ announcement, reference: { uri: receipt, cid: "" } }));
    return Buffer.from(JSON.stringify(postingOf({ settings, base }, handle, announcement, { said, pageLags })));
  });
}

/** A DID has colons of its own, an app password none. */
function credentialsIn(secret: string): BlueskyCredentials | undefined {
  const [, identifier, appPassword] = /^([^\s]+):([^\s:]+)$/.exec(secret.trim()) ?? [];
  return identifier === undefined || appPassword === undefined
    ? undefined
    : { identifier: identifier.replace(/^@/, ""), appPassword };
}
