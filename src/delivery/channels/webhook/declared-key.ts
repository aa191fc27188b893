import { secretName } from "#delivery/channels/http/secret.ts";
import { writtenPublicKey } from "#delivery/channels/webhook/key-pair.ts";
import type { SigningKey } from "#delivery/channels/webhook/keys.ts";
import { SettingError } from "#model/setting-error.ts";

/**
 * Makes sure that one of `keys` signs so that the public key which the page shows verifies it.
 *
 * @throws SettingError which names the variable and the public half that the secret has, never what it holds
 */
export function mustFitDeclared(channel: string, keys: readonly SigningKey[], declared: string | undefined): void {
  const halves = keys.flatMap((key) => (key.kind === "v1a" ? [writtenPublicKey(key.key)] : []));
  if (declared === undefined || halves.includes(declared)) return;
  const [own] = halves;
  const mend =
    own === undefined
      ? "Write its “whsk_” key behind the address."
      : `Write its private half there, or “publicKey: ${own}” into site.yaml.`;
  throw new SettingError(`${secretName(channel)} holds no key that fits the publicKey in site.yaml. ${mend}`);
}
