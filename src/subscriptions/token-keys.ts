import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SettingError } from "#model/setting-error.ts";
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
  const written = (await read(file)) ?? (await create(directory, file));
  await chmod(file, 0o600);
  return keyRing(parseKeys(written, file));
}

async function read(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Makes the file whole or not at all; where two processes start at once, both end up with the same key. */
async function create(directory: string, file: string): Promise<string> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(draft, `k1:${randomBytes(leastBytes).toString("base64url")}\n`, {
    mode: 0o600,
    flag: "wx",
    flush: true,
  });
  try {
    await link(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await unlink(draft);
  }
  return await readFile(file, "utf8");
}
