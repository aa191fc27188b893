import { createHmac, createSecretKey, randomBytes } from "node:crypto";
import { join } from "node:path";
import { secretFile } from "#store/secret-file.ts";
import { StoreError } from "#store/store-error.ts";

/** Hashes what means somebody: the same for the same words, and nothing to guess from without the key. */
export type KeyedHash = (...words: readonly string[]) => string;

const keyBytes = 32;

/**
 * The keyed hash (HMAC-SHA256, RFC 2104) whose key lies in `<directory>/suppression-key`, for its owner alone.
 * The key is made where it is not there. Who loses it forgets whom not to write to: it belongs into backups.
 *
 * @throws StoreError if the file holds no key
 */
export function openKeyedHash(directory: string): KeyedHash {
  const file = join(directory, "suppression-key");
  const text = secretFile(file, () => `${randomBytes(keyBytes).toString("base64url")}\n`);
  const key = Buffer.from(text.trim(), "base64url");
  if (key.length < keyBytes) {
    throw new StoreError(`${file} holds no key of ${keyBytes} bytes; bring it back from a backup of OPENLINE_DATA.`);
  }
  // A key of bytes is unpacked anew for every hash, which takes longer than the hash.
  const unpacked = createSecretKey(key);
  return (...words) => createHmac("sha256", unpacked).update(words.join("\0")).digest("base64url");
}
