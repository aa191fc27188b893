import { hookOutbox } from "#delivery/channels/http/open.ts";
import { secretName } from "#delivery/channels/http/secret.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import { mustFitDeclared } from "#delivery/channels/webhook/declared-key.ts";
import { webhookSecret } from "#delivery/channels/webhook/keys.ts";
import { webhookBytes, webhookChannel } from "#delivery/channels/webhook.ts";
import type { SettingsOf } from "#model/channel.ts";
import { SettingError } from "#model/setting-error.ts";

/**
 * A webhook: live with its address and keys, or the same bodies in the outbox.
 *
 * @throws SettingError for an address or a key that cannot be used
 */
export function openWebhook(name: string, settings: SettingsOf<"webhook">, opening: Opening): Opened {
  const { base, environment, live } = opening;
  const place = { settings, site: opening.site, base };
  if (!live) {
    return hookOutbox(name, opening, (delivery, circumstances) => webhookBytes(place, delivery, circumstances));
  }
  const given = environment.secrets[name];
  if (given === undefined) {
    return { note: `${name}: no address. Set ${secretName(name)}; until then nothing goes there.` };
  }
  const secret = webhookSecret(name, given);
  if (secret.keys.length === 0 && settings.shape === "openline") {
    throw new SettingError(
      `${secretName(name)} holds no key. Write one behind the address, after a blank: receivers must be able to tell us from others.`,
    );
  }
  mustFitDeclared(name, secret.keys, settings.publicKey);
  return { channel: webhookChannel({ name, ...place, ...secret }) };
}
