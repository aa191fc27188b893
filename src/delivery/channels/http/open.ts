import type { Circumstances } from "#delivery/channel.ts";
import type { HookRequest } from "#delivery/channels/http/hook.ts";
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
