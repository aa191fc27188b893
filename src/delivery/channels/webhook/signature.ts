import { createHash, createHmac, sign } from "node:crypto";
import type { SigningKey } from "#delivery/channels/webhook/keys.ts";
import type { DeliveryKey } from "#model/delivery.ts";
import type { SiteSettings } from "#model/site.ts";
import { tagId } from "#render/address.ts";

/** A delivery's id to its receiver: the same for every attempt, and without a dot, which divides what is signed. */
export function webhookId({ announcement, channel, recipient }: DeliveryKey, settings: SiteSettings): string {
  const name = JSON.stringify([tagId(settings, announcement), channel, recipient]);
  return `msg_${createHash("sha256").update(name).digest("hex").slice(0, 32)}`;
}

/** The headers of one attempt after Standard Webhooks 1.0.0, with a signature of exactly these bytes for each key. */
export function signedHeaders(
  id: string,
  now: Date,
  body: Uint8Array,
  keys: readonly SigningKey[],
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signed = Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]);
  const signatures = keys.map((key) => {
    const bytes =
      key.kind === "v1" ? createHmac("sha256", key.secret).update(signed).digest() : sign(null, signed, key.key);
    return `${key.kind},${bytes.toString("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    ...(signatures.length > 0 && { "webhook-signature": signatures.join(" ") }),
  };
}
