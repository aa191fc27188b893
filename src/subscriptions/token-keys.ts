import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { SettingError } from "#model/setting-error.ts";
import { secretFile } from "#store/secret-file.ts";
import { type Key, type KeyRing, keyRing } from "#subscriptions/tokens.ts";

const leastBytes = 32;

/**
 * Keys as `TOKEN_KEYS` and the file write them: `id:base64url`, newest first, divided by blanks or line ends.
 *
 * @throws SettingError that names `where` and the key's place, never the key.
 */
export function parseKeys(text: string, where: string): readonly [Key, ...Key[]] {
  const keys = text
    .split(/\s+/)
    .filter((entry) => entry !== "")
    .map((entry, index) => parseKey(entry, `${where}: key ${index + 1}`));
  const [newest, ...older] = keys;
  if (newest === undefined) throw new SettingError(`${where} holds no key. Write “id:base64url”, or remove it.`);
  const twice = keys.find(({ id }, index) => keys.findIndex((other) => other.id === id) !== index);
  if (twice !== undefined) throw new SettingError(`${where} names two keys “${twice.id}”. Rename one of them.`);
  return [newest, ...older];
}

function parseKey(entry: string, place: string): Key {
  const [, id, secret] = /^([a-z0-9]{1,16}):([A-Za-z0-9_-]+)$/.exec(entry) ?? [];
  if (id === undefined || secret === undefined) {
    throw new SettingError(
      `${place} is not a key. Write “id:base64url”, the id in up to 16 lower-case letters and digits.`,
    );
  }
  const bytes = Buffer.from(secret, "base64url");
  if (bytes.length < leastBytes) {
    throw new SettingError(`${place} is too short: ${bytes.length} bytes. Make one of ${leastBytes} random bytes.`);
  }
  return { id, secret: bytes };
}

/**
 * The ring of keys that sign links in letters: those of the environment, or those in `<directory>/token-keys`.
 * That file is made with one random key if it is not there, and its owner alone can read it.
 *
 * @throws SettingError if a key cannot be used.
 */
export async function openKeyRing(directory: string, fromEnvironment?: string): Promise<KeyRing> {
  if (fromEnvironment !== undefined) return keyRing(parseKeys(fromEnvironment, "TOKEN_KEYS"));
  const file = join(directory, "token-keys");
  const written = secretFile(file, () => `k1:${randomBytes(leastBytes).toString("base64url")}\n`);
  return keyRing(parseKeys(written, file));
}
