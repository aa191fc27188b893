import { createPrivateKey, type KeyObject } from "node:crypto";
import { secretAddress, secretName } from "#delivery/channels/http/secret.ts";
import { publicHalf } from "#delivery/channels/webhook/key-pair.ts";
import { SettingError } from "#model/setting-error.ts";

/** What signs: a secret that both sides have, or our half of a pair. */
export type SigningKey =
  | { readonly kind: "v1"; readonly secret: Buffer }
  | { readonly kind: "v1a"; readonly key: KeyObject };

export interface WebhookSecret {
  readonly address: URL;
  /** More than one while a key is exchanged for another. */
  readonly keys: readonly SigningKey[];
}

/** What goes before an ed25519 seed in PKCS #8 (RFC 8410 §7). */
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");

/**
 * A webhook's secret: its address, and after blanks the keys that sign, `whsec_…` or `whsk_…` as Standard Webhooks
 * writes them.
 *
 * @throws SettingError which names the variable, never what it holds
 */
export function webhookSecret(channel: string, given: string): WebhookSecret {
  const [address = "", ...keys] = given.trim().split(/\s+/);
  return { address: secretAddress(channel, address), keys: keys.map((key) => signingKey(channel, key)) };
}

/** The key of a secret that we made ourselves, `whsec_` and base64. */
export function sharedKey(secret: string): SigningKey {
  return { kind: "v1", secret: Buffer.from(secret.slice("whsec_".length), "base64") };
}

function signingKey(channel: string, written: string): SigningKey {
  const [, prefix, base64 = ""] = /^(whsec_|whsk_)([A-Za-z0-9+/]+={0,2})$/.exec(written) ?? [];
  const bytes = Buffer.from(base64, "base64");
  if (prefix === "whsec_" && bytes.length >= 24 && bytes.length <= 64) return { kind: "v1", secret: bytes };
  const key = prefix === "whsk_" ? privateKey(bytes) : undefined;
  if (key !== undefined) return { kind: "v1a", key };
  throw new SettingError(
    `${secretName(channel)} holds a key that cannot sign. Write “whsec_” and the base64 of 24 to 64 bytes, or “whsk_” and that of an ed25519 key.`,
  );
}

/** The key of a seed, or of a seed with its public half behind it, as libsodium keeps them. */
function privateKey(bytes: Buffer): KeyObject | undefined {
  if (bytes.length !== 32 && bytes.length !== 64) return undefined;
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, bytes.subarray(0, 32)]), format: "der", type: "pkcs8" });
  return bytes.length === 32 || publicHalf(key).equals(bytes.subarray(32)) ? key : undefined;
}
