import { createHmac, timingSafeEqual } from "node:crypto";

export interface XCredentials {
  readonly appKey: string;
  readonly appSecret: string;
  readonly accessToken: string;
  readonly accessSecret: string;
}

const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Whether the `Authorization` header signs this request with these credentials (RFC 5849 §3.4, HMAC-SHA1). */
export function isSigned(method: string, address: URL, authorization: string, credentials: XCredentials): boolean {
  const said = new Map(
    [...authorization.matchAll(/(oauth_\w+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [
      name,
      decodeURIComponent(value),
    ]),
  );
  const signature = said.get("oauth_signature") ?? "";
  if (said.get("oauth_consumer_key") !== credentials.appKey) return false;
  if (said.get("oauth_token") !== credentials.accessToken) return false;
  const signed = [...said, ...address.searchParams]
    .filter(([name]) => name !== "oauth_signature")
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .sort(([a, x], [b, y]) => (a === b ? Number(x > y) - Number(x < y) : Number(a > b) - Number(a < b)))
    .map((pair) => pair.join("="))
    .join("&");
  const base = [method, encode(address.origin + address.pathname), encode(signed)].join("&");
  const key = `${encode(credentials.appSecret)}&${encode(credentials.accessSecret)}`;
  const right = createHmac("sha1", key).update(base).digest();
  const given = Buffer.from(signature, "base64");
  return given.length === right.length && timingSafeEqual(given, right);
}
