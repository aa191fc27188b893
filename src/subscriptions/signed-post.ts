import { createHmac, timingSafeEqual } from "node:crypto";

/** So far may the clocks of both sides differ, in seconds. */
const tolerance = 300;

/**
 * Whether `body` was signed with `secret` after Standard Webhooks 1.0.0, and not long ago. One of the signatures that
 * are given has to be right, so that keys can be exchanged.
 */
export function isSigned(headers: Headers, body: Uint8Array, secret: Uint8Array, now: Date): boolean {
  const [id, timestamp] = [headers.get("webhook-id"), headers.get("webhook-timestamp")];
  if (id === null || timestamp === null || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > tolerance) return false;
  const right = createHmac("sha256", secret).update(`${id}.${timestamp}.`).update(body).digest();
  const given = (headers.get("webhook-signature") ?? "").split(" ").slice(0, 10);
  return given.some((signature) => {
    const bytes = Buffer.from(/^v1,(.+)$/.exec(signature)?.[1] ?? "", "base64");
    return bytes.length === right.length && timingSafeEqual(bytes, right);
  });
}
