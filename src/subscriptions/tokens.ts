import { createHmac, timingSafeEqual } from "node:crypto";

/** What a token lets its bearer do; a token for one purpose is worth nothing for another. */
export type Purpose = "unsubscribe" | "confirm" | "preferences" | "bounce";

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
  /** As `sign`, in lower case: some mail systems fold the local part of an address. */
  signFolded(purpose: Purpose, subscriber: string): string;
  /** As `read`, of what `signFolded` wrote, in whatever case it comes back. */
  readFolded(purpose: Purpose, token: string): string | undefined;
}

const forms = {
  base64url: /^([a-z0-9]{1,16})\.([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{22})$/,
  // The local part of an address has 64 characters (RFC 5321 §4.5.3.1.1), and a word before it.
  hex: /^([a-z0-9]{1,8})\.([a-z0-9]{1,24})\.([a-f0-9]{24})$/,
} as const;
type Form = keyof typeof forms;
const bytes = { base64url: 16, hex: 12 } as const satisfies Record<Form, number>;

/** 128 or 96 bits of HMAC-SHA256 (RFC 2104) over all that a token stands for; no part can run into the next. */
function seal(key: Key, purpose: Purpose, subscriber: string, form: Form): string {
  const signed = ["openline", "v1", purpose, key.id, subscriber].join("\0");
  return createHmac("sha256", key.secret).update(signed).digest().subarray(0, bytes[form]).toString(form);
}

/**
 * A ring of keys, newest first: the first signs, all of them recognise.
 * Tokens never expire: an old letter that was forwarded must still let its reader leave (RFC 8058 §3.1).
 */
export function keyRing(keys: readonly [Key, ...Key[]]): KeyRing {
  const [newest] = keys;
  const sign = (purpose: Purpose, subscriber: string, form: Form) => {
    const token = `${newest.id}.${subscriber}.${seal(newest, purpose, subscriber, form)}`;
    if (!forms[form].test(token))
      throw new TypeError("A key or a subscriber has a name with characters that an address would change.");
    return token;
  };
  const read = (purpose: Purpose, token: string, form: Form) => {
    const [, id, subscriber, given] = forms[form].exec(token) ?? [];
    const key = keys.find((candidate) => candidate.id === id);
    if (key === undefined || subscriber === undefined || given === undefined) return undefined;
    // Texts are compared, not the bytes they stand for: the last of 22 characters has bits that no byte needs.
    const right = seal(key, purpose, subscriber, form);
    return timingSafeEqual(Buffer.from(given), Buffer.from(right)) ? subscriber : undefined;
  };
  return {
    sign: (purpose, subscriber) => sign(purpose, subscriber, "base64url"),
    read: (purpose, token) => read(purpose, token, "base64url"),
    signFolded: (purpose, subscriber) => sign(purpose, subscriber, "hex"),
    readFolded: (purpose, token) => read(purpose, token.toLowerCase(), "hex"),
  };
}

const verbs = { unsubscribe: "u", confirm: "confirm", preferences: "preferences" } as const;

/** Where one subscriber does what a token lets them do: `<address>confirm/<token>`. */
export function tokenAddress(
  ring: KeyRing,
  address: string,
  purpose: keyof typeof verbs,
): (subscriber: string) => string {
  const base = address.endsWith("/") ? address : `${address}/`;
  return (subscriber) => `${base}${verbs[purpose]}/${ring.sign(purpose, subscriber)}`;
}
