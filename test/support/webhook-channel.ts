import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { Channel } from "#delivery/channel.ts";
import { webhookSecret } from "#delivery/channels/webhook/keys.ts";
import { webhookChannel } from "#delivery/channels/webhook.ts";
import { channelSettings, type SettingsOf } from "#model/channel.ts";
import type { Site } from "#model/site.ts";
import { aMailingSite } from "./email-channel.ts";

/** A secret that both sides have, as Standard Webhooks writes it. */
export function aSharedSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/** A pair of ed25519: what signs, as Standard Webhooks writes it, and what verifies. */
export function aKeyPair() {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const seed = privateKey.export({ format: "der", type: "pkcs8" }).subarray(-32);
  const half = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
  return { seed, half, written: `whsk_${Buffer.concat([seed, half]).toString("base64")}`, publicKey };
}

/** Settings of a webhook as site.yaml would hold them. */
export function webhookSettings(facts: Partial<SettingsOf<"webhook">> = {}): SettingsOf<"webhook"> {
  const settings = channelSettings.parse({ kind: "webhook", since: "2024-01-01", ...facts });
  if (settings.kind !== "webhook") throw new TypeError("These are settings of another kind.");
  return settings;
}

export interface WebhookFacts {
  readonly keys?: readonly string[];
  readonly settings?: Partial<SettingsOf<"webhook">>;
  readonly site?: Site;
  readonly limit?: number;
}

/** A webhook to `url`, signed with `keys` or one of its own. */
export function aWebhook(
  url: string,
  { keys = [aSharedSecret()], settings, site, limit = 10_000 }: WebhookFacts = {},
): Channel {
  return webhookChannel({
    name: "hook",
    settings: webhookSettings(settings),
    site: site ?? aMailingSite(),
    base: new URL("https://status.example.com/"),
    ...webhookSecret("hook", [url, ...keys].join(" ")),
    limit,
  });
}
