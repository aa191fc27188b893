import { readFile } from "node:fs/promises";
import { openSigner } from "#delivery/channels/email/signature.ts";
import type { SettingsOf } from "#model/channel.ts";
import type { Environment } from "#model/environment.ts";
import { SettingError } from "#model/setting-error.ts";
import { mailAddress } from "#model/text.ts";

/** Who letters come from on one line of mail. */
export interface MailSender {
  /** The line's settings with the address that this environment sends from. */
  readonly settings: SettingsOf<"email">;
  /** Signs a whole letter, where there is a key (RFC 6376). */
  readonly sign: ((letter: Buffer) => Promise<Buffer>) | undefined;
}

/**
 * The sender of a line, with a key that has signed a sample.
 *
 * @throws SettingError for an address or a key that cannot be used
 */
export async function openSender(declared: SettingsOf<"email">, environment: Environment): Promise<MailSender> {
  const settings = { ...declared, from: senderIn(environment) ?? declared.from };
  return { settings, sign: await signerIn(environment, settings.from) };
}

function senderIn({ MAIL_FROM }: Environment): string | undefined {
  if (MAIL_FROM === undefined || mailAddress.safeParse(MAIL_FROM).success) return MAIL_FROM;
  throw new SettingError("MAIL_FROM is not a plain mail address. Write it like “status@example.com”.");
}

/** What signs letters in the name of the sender's domain, so that From and signature agree (RFC 7489 §3.1). */
async function signerIn({ DKIM_KEY_FILE, DKIM_SELECTOR }: Environment, from: string) {
  if (DKIM_KEY_FILE === undefined && DKIM_SELECTOR === undefined) return undefined;
  if (DKIM_KEY_FILE === undefined || DKIM_SELECTOR === undefined) {
    throw new SettingError("DKIM_KEY_FILE and DKIM_SELECTOR belong together. Set both, or neither.");
  }
  return await openSigner({ pem: await readKey(DKIM_KEY_FILE), selector: DKIM_SELECTOR }, from.replace(/^.*@/, ""));
}

async function readKey(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new SettingError(`DKIM_KEY_FILE cannot be read (${code}). Name a file that this account can read.`);
  }
}
