import type { Channel, Circumstances } from "#delivery/channel.ts";
import type { HookRequest } from "#delivery/channels/http/hook.ts";
import { secretAddress, secretName } from "#delivery/channels/http/secret.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import { outboxChannel, type Written } from "#delivery/channels/outbox.ts";
import type { Delivery, Outcome } from "#model/delivery.ts";

/** The outbox of a channel whose bodies `compose` makes: what has none there is refused with the same words. */
export function hookOutbox(
  name: string,
  { outbox }: Opening,
  compose: (delivery: Delivery, circumstances: Circumstances) => HookRequest["body"] | Outcome,
  ending: Written["ending"] = "json",
): Opened {
  const channel = outboxChannel({
    name,
    directory: outbox,
    async write(delivery, circumstances) {
      const made = compose(delivery, circumstances);
      return made instanceof Uint8Array ? { bytes: made, ending } : made;
    },
  });
  return { channel };
}

/**
 * A channel whose address is its secret: live where that is set, or the same bodies in the outbox.
 *
 * @throws SettingError for an address that cannot be used
 */
export function openSecretHook(
  name: string,
  opening: Opening,
  hook: {
    body(delivery: Delivery, circumstances: Circumstances): HookRequest["body"];
    channel(address: URL): Channel;
  },
): Opened {
  if (!opening.live) return hookOutbox(name, opening, hook.body);
  const given = opening.environment.secrets[name];
  if (given === undefined) {
    return { note: `${name}: no address. Set ${secretName(name)}; until then nothing goes there.` };
  }
  return { channel: hook.channel(secretAddress(name, given)) };
}
