import { SettingError } from "#model/setting-error.ts";
import { isSafeOnTheWay } from "#model/text.ts";

/** The variable that holds the secret of a channel. */
export function secretName(channel: string): string {
  return `OPENLINE_SECRET_${channel.toUpperCase().replaceAll("-", "_")}`;
}

/**
 * The secret address of a channel: https, or http on this very machine.
 *
 * @throws SettingError which names the variable, never what it holds
 */
export function secretAddress(channel: string, given: string): URL {
  const variable = secretName(channel);
  if (/\s/.test(given) || !URL.canParse(given)) {
    throw new SettingError(`${variable} is not a web address. Write it whole, as the other side gave it to you.`);
  }
  const address = new URL(given);
  if (!isSafeOnTheWay(address)) {
    throw new SettingError(`${variable} is not an https address. Plain http is taken for this very machine alone.`);
  }
  if (address.username !== "" || address.password !== "") {
    throw new SettingError(`${variable} takes no user name and no password; a token belongs into its path.`);
  }
  return address;
}

/**
 * The secret of a channel that is a token for a header.
 *
 * @throws SettingError which names the variable, never what it holds
 */
export function secretToken(channel: string, given: string): string {
  if (/^[\x21-\x7e]{1,1000}$/.test(given)) return given;
  throw new SettingError(
    `${secretName(channel)} holds a token with characters that no header takes. Write it as given.`,
  );
}
