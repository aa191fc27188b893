import { readFile } from "node:fs/promises";
import { calendarWriter } from "#delivery/channels/email/calendar-part.ts";
import { letterWriter } from "#delivery/channels/email/letter.ts";
import { openSigner } from "#delivery/channels/email/signature.ts";
import { emailChannel } from "#delivery/channels/email.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import { outboxChannel } from "#delivery/channels/outbox.ts";
import { readerOf } from "#delivery/channels/reader.ts";
import type { SettingsOf } from "#model/channel.ts";
import type { Environment } from "#model/environment.ts";
import { SettingError } from "#model/setting-error.ts";
import { mailAddress } from "#model/text.ts";

/**
 * The channel for mail: live where there is a mail server, or the same letters in the outbox.
 *
 * @throws SettingError for an address or a key that cannot be used
 */
export async function openEmail(name: string, declared: SettingsOf<"email">, opening: Opening): Promise<Opened> {
  const { environment, base, unsubscribe, settings: site } = opening;
  const settings = { ...declared, from: senderIn(environment) ?? declared.from };
  const sign = await signerIn(environment, settings.from);
  const calendar = calendarWriter(opening.site, base, settings.replyTo ?? settings.from);
  if (!opening.live) {
    const write = letterWriter({ site, channel: name, email: settings, base, unsubscribe, calendar, sign });
    const outbox = outboxChannel({
      name,
      directory: opening.outbox,
      async write({ announcement, recipient }, circumstances) {
        const reader = readerOf(recipient);
        if (reader === undefined) return undefined;
        return { bytes: (await write(announcement, reader, circumstances)).bytes, ending: "eml" };
      },
    });
    return { channel: outbox };
  }
  const { SMTP_URL } = environment;
  if (SMTP_URL === undefined) return { note: `${name}: no mail server. Set SMTP_URL; until then no mail goes out.` };
  const { bounceDomain } = settings;
  const returnPath =
    bounceDomain === undefined ? undefined : (subscriber: string) => opening.returnPath(bounceDomain, subscriber);
  return {
    channel: emailChannel({ name, settings, site, base, smtpUrl: SMTP_URL, unsubscribe, returnPath, calendar, sign }),
  };
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
