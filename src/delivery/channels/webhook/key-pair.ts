import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";

/** A pair of ed25519 keys, as Standard Webhooks writes them. */
export interface WrittenPair {
  /** `whsk_…`: a secret. */
  readonly privateKey: string;
  /** `whpk_…`: for everybody. */
  readonly publicKey: string;
}

/** A new pair for a webhook that anybody can verify. */
export function makeKeyPair(): WrittenPair {
  const { privateKey } = generateKeyPairSync("ed25519");
  const seed = privateKey.export({ format: "der", type: "pkcs8" }).subarray(-32);
  const both = Buffer.concat([seed, publicHalf(privateKey)]);
  return { privateKey: `whsk_${both.toString("base64")}`, publicKey: writtenPublicKey(privateKey) };
}

/** The public half of a private key, as receivers are given it. */
export function writtenPublicKey(key: KeyObject): string {
  return `whpk_${publicHalf(key).toString("base64")}`;
}

/** The 32 bytes of the public half of an ed25519 key (RFC 8032 §5.1.5). */
export function publicHalf(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
}
