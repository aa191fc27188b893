import type { Opened, Opening } from "#delivery/channels/opening.ts";
import { outboxChannel } from "#delivery/channels/outbox.ts";
import type { XCredentials } from "#delivery/channels/x/api.ts";
import { postingOf } from "#delivery/channels/x/posting.ts";
import { xChannel } from "#delivery/channels/x.ts";
import type { SettingsOf } from "#model/channel.ts";
import type { Environment } from "#model/environment.ts";

/** The channel for X: live with all four credentials, or the same requests in the outbox. */
export function openX(name: string, settings: SettingsOf<"x">, opening: Opening): Opened {
  const { environment, base } = opening;
  if (!opening.live) {
    const outbox = outboxChannel({
      name,
      directory: opening.outbox,
      write: async ({ announcement }, circumstances) => ({
        bytes: Buffer.from(JSON.stringify(postingOf({ settings, base }, announcement, circumstances))),
        ending: "json",
      }),
    });
    return { channel: outbox };
  }
  const credentials = credentialsIn(environment);
  if ("missing" in credentials) {
    const names = credentials.missing.join(", ");
    return { note: `${name}: no credentials. Set ${names}; until then nothing is posted.` };
  }
  return { channel: xChannel({ name, settings, base, credentials, apiUrl: environment.X_API_URL }) };
}

function credentialsIn(environment: Environment): XCredentials | { readonly missing: readonly string[] } {
  const { X_APP_KEY, X_APP_SECRET, X_ACCESS_TOKEN, X_ACCESS_SECRET } = environment;
  if (X_APP_KEY && X_APP_SECRET && X_ACCESS_TOKEN && X_ACCESS_SECRET) {
    return {
      appKey: X_APP_KEY,
      appSecret: X_APP_SECRET,
      accessToken: X_ACCESS_TOKEN,
      accessSecret: X_ACCESS_SECRET,
    };
  }
  const all = { X_APP_KEY, X_APP_SECRET, X_ACCESS_TOKEN, X_ACCESS_SECRET };
  return { missing: Object.entries(all).flatMap(([name, value]) => (value === undefined ? [name] : [])) };
}
