import { createHmac, timingSafeEqual } from "node:crypto";

/** What a token lets its bearer do; a token for one purpose is worth nothing for another. */
export type Purpose = "unsubscribe" | "confirm" | "preferences";

/** A secret and the name that tokens call it by. */
export interface Key {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** Signs what stands in addresses of letters, and recognises it again. */
export interface KeyRing {
  /** A token for `purpose` that names the subscriber; the newest key signs it. It is safe in a path. */
  sign(purpose: Purpose, subscriber: string): string;
  /** The subscriber that a token names, or undefined if we did not sign it for `purpose`, whatever it is. */
  read(purpose: Purpose, token: string): string | undefined;
}

const form = /^([a-z0-9]{1,16})\.([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{22})$/;

/** 128 bits of HMAC-SHA256 (RFC 2104) over all that a token stands for; no part can run into the next. */
function seal(key: Key, purpose: Purpose, subscriber: string): string {
  const signed = ["openline", "v1", purpose, key.id, subscriber].join("\0");
  return createHmac("sha256", key.secret).update(signed).digest().subarray(0, 16).toString("base64url");
}

/**
 * A ring of keys, newest first: the first signs, all of them recognise.
 * Tokens never expire: an old letter that was forwarded must still let its reader leave (RFC 8058 §3.1).
 */
export function keyRing(keys: readonly [Key, ...Key[]]): KeyRing {
  const [newest] = keys;
  return {
    sign(purpose, subscriber) {
      const token = `${newest.id}.${subscriber}.${seal(newest, purpose, subscriber)}`;
      if (!form.test(token)) throw new TypeError("A subscriber's id holds characters that an address would change.");
      return token;
    },
    read(purpose, token) {
      const [, id, subscriber, given] = form.exec(token) ?? [];
      const key = keys.find((candidate) => candidate.id === id);
      if (key === undefined || subscriber === undefined || given === undefined) return undefined;
      // Texts are compared, not the bytes they stand for: the last of 22 characters has bits that no byte needs.
      const right = seal(key, purpose, subscriber);
      return timingSafeEqual(Buffer.from(given), Buffer.from(right)) ? subscriber : undefined;
    },
  };
}

/** Where one subscriber leaves with one click: `<address>u/<token>`. */
export function unsubscribeAddress(ring: KeyRing, address: string): (subscriber: string) => string {
  const base = address.endsWith("/") ? address : `${address}/`;
  return (subscriber) => `${base}u/${ring.sign("unsubscribe", subscriber)}`;
}
