import type { Channel, Circumstances } from "#delivery/channel.ts";
import { hookChannel } from "#delivery/channels/http/hook.ts";
import type { Caller } from "#delivery/channels/http/outside.ts";
import type { WebhookSecret } from "#delivery/channels/webhook/keys.ts";
import { signedHeaders, webhookId } from "#delivery/channels/webhook/signature.ts";
import type { SettingsOf } from "#model/channel.ts";
import type { Delivery, Outcome } from "#model/delivery.ts";
import type { Site } from "#model/site.ts";
import type { ReaderLinks } from "#render/reader-links.ts";
import { statuspageBody } from "#render/webhook/statuspage-body.ts";
import { statuspageComponentBody } from "#render/webhook/statuspage-component-body.ts";
import { webhookBody } from "#render/webhook.ts";

export interface WebhookPlace {
  readonly settings: Pick<SettingsOf<"webhook">, "shape">;
  readonly site: Site;
  /** Where the page lives. */
  readonly base: URL;
  /** For the subscriber whose address it is, where it is one. */
  readonly links?: ReaderLinks | undefined;
}

export interface WebhookChannelSettings extends WebhookPlace, WebhookSecret {
  /** Its name in site.yaml. */
  readonly name: string;
  /** How long one call may take, in milliseconds. */
  readonly limit?: number | undefined;
  /** Makes the call, where the address is not our own. */
  readonly call?: Caller | undefined;
}

/**
 * A webhook after Standard Webhooks 1.0.0. A repetition has the same id, by which its receiver knows it, so whatever
 * ended without an answer is simply told again.
 */
export function webhookChannel({ name, address, keys, limit, call, ...place }: WebhookChannelSettings): Channel {
  return hookChannel({
    name,
    kind: "webhook",
    onUnknown: "absorbed",
    address,
    limit,
    call,
    who: "The receiver",
    failsClearly: true,
    compose(delivery, key, circumstances) {
      const body = webhookBytes(place, delivery, circumstances);
      if (!(body instanceof Uint8Array)) return body;
      const id = webhookId(key, place.site.settings);
      const signed = signedHeaders(id, circumstances.now, body, keys);
      return { headers: { "content-type": "application/json", ...signed }, body };
    },
    receipt: (_answer, key) => webhookId(key, place.site.settings),
  });
}

/** The body in the form that site.yaml asks for, or why there is none. */
export function webhookBytes(
  { settings, site, base, links }: WebhookPlace,
  { announcement, recipient }: Delivery,
  { pageLags }: Pick<Circumstances, "pageLags">,
): Uint8Array | Outcome {
  if (settings.shape === "openline") {
    return Buffer.from(webhookBody(announcement, { settings: site.settings, base, pageLags, links }));
  }
  const component = recipient.kind === "account" ? recipient.component : undefined;
  const body =
    component === undefined
      ? statuspageBody(announcement, site, base)
      : statuspageComponentBody(announcement, component, site, base);
  if (body === undefined) {
    const what = component === undefined ? "no notices" : "no retired components";
    return { kind: "refused", code: "shape", reason: `Statuspage’s form knows ${what}; “shape: openline” does` };
  }
  return Buffer.from(JSON.stringify(body));
}
