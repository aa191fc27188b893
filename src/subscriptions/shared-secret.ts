import { randomBytes } from "node:crypto";

/** A new secret for one webhook, as Standard Webhooks write it: `whsec_` and the base64 of 32 bytes. */
export function newSharedSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}
