import type { Channel, Circumstances } from "#delivery/channel.ts";
import { hookChannel } from "#delivery/channels/http/hook.ts";
import type { SettingsOf } from "#model/channel.ts";
import type { Outcome } from "#model/delivery.ts";
import { permalink } from "#render/address.ts";
import { mainFeeds } from "#render/feeds/main-feeds.ts";

export interface WebSubChannelSettings {
  /** Its name in site.yaml. */
  readonly name: string;
  readonly settings: SettingsOf<"websub">;
  /** Where the page lives. */
  readonly base: URL;
  /** How long one call may take, in milliseconds. */
  readonly limit?: number | undefined;
}

/** Tells a WebSub hub that the feeds have news. It fetches them itself, so that a second call does no harm. */
export function webSubChannel({ name, settings, base, limit }: WebSubChannelSettings): Channel {
  return hookChannel({
    name,
    kind: "websub",
    onUnknown: "absorbed",
    address: new URL(settings.hub),
    limit,
    who: "The hub",
    failsClearly: true,
    compose(_delivery, _key, circumstances) {
      const body = pingOf(base, circumstances);
      if (!(body instanceof Uint8Array)) return body;
      return { headers: { "content-type": "application/x-www-form-urlencoded" }, body };
    },
    receipt: ({ status }) => String(status),
  });
}

/** The form that hubs take since PubSubHubbub 0.4: the feeds that have news. There are none before the page is out. */
export function pingOf(base: URL, { pageLags }: Pick<Circumstances, "pageLags">): Uint8Array | Outcome {
  if (pageLags) {
    return {
      kind: "deferred",
      code: "page",
      reason: "the page is not out yet, so the feeds have no news",
      closes: true,
    };
  }
  const form = new URLSearchParams({ "hub.mode": "publish" });
  for (const path of mainFeeds) form.append("hub.url", permalink(base, path));
  return Buffer.from(form.toString());
}
