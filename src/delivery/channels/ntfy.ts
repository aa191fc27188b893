import { z } from "zod";
import type { Channel, Circumstances } from "#delivery/channel.ts";
import type { Answered } from "#delivery/channels/http/call.ts";
import { jsonHeaders } from "#delivery/channels/http/chat.ts";
import { hookChannel } from "#delivery/channels/http/hook.ts";
import { jsonIn } from "#delivery/channels/http/json.ts";
import { unclear } from "#delivery/channels/http/outcome.ts";
import type { SettingsOf } from "#model/channel.ts";
import type { Delivery } from "#model/delivery.ts";
import type { SiteSettings } from "#model/site.ts";
import { pushMessage } from "#render/chat.ts";

export interface NtfyPlace {
  readonly settings: SettingsOf<"ntfy">;
  readonly site: SiteSettings;
  /** Where the page lives. */
  readonly base: URL;
}

export interface NtfyChannelSettings extends NtfyPlace {
  /** Its name in site.yaml. */
  readonly name: string;
  /** The access token, for a topic that not everybody may write to. */
  readonly token?: string | undefined;
  /** How long one call may take, in milliseconds. */
  readonly limit?: number | undefined;
}

const ntfy = { who: "The ntfy server", failsClearly: false };

/** Telephones through an ntfy server. It knows no repetition: what may have arrived is said again. */
export function ntfyChannel({ name, token, limit, ...place }: NtfyChannelSettings): Channel {
  return hookChannel({
    name,
    kind: "ntfy",
    onUnknown: "repeat",
    address: new URL(place.settings.server),
    limit,
    ...ntfy,
    compose: (delivery, _key, circumstances) => ({
      headers: { ...jsonHeaders, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      body: ntfyBytes(place, delivery, circumstances),
    }),
    judge: (answer) => (answer.status === 200 && idIn(answer) === undefined ? unclear(ntfy, answer) : undefined),
    receipt: (answer) => idIn(answer) ?? String(answer.status),
  });
}

/** What is published to the server itself, which takes JSON there and nowhere else. */
export function ntfyBytes(
  { settings, site, base }: NtfyPlace,
  { announcement }: Delivery,
  { pageLags }: Pick<Circumstances, "pageLags">,
): Uint8Array {
  const message = pushMessage(announcement, { settings: site, base, pageLags });
  return Buffer.from(JSON.stringify({ topic: settings.topic, ...message }));
}

const published = z.object({ id: z.string().regex(/^[A-Za-z0-9_-]{1,40}$/) });

function idIn(answer: Answered): string | undefined {
  return published.safeParse(jsonIn(answer)).data?.id;
}
