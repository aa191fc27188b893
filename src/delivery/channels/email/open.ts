import { calendarWriter } from "#delivery/channels/email/calendar-part.ts";
import { letterWriter } from "#delivery/channels/email/letter.ts";
import { openSender } from "#delivery/channels/email/sender.ts";
import { emailChannel } from "#delivery/channels/email.ts";
import type { Opened, Opening } from "#delivery/channels/opening.ts";
import { outboxChannel } from "#delivery/channels/outbox.ts";
import { readerOf } from "#delivery/channels/reader.ts";
import type { SettingsOf } from "#model/channel.ts";

/**
 * The channel for mail: live where there is a mail server, or the same letters in the outbox.
 *
 * @throws SettingError for an address or a key that cannot be used
 */
export async function openEmail(name: string, declared: SettingsOf<"email">, opening: Opening): Promise<Opened> {
  const { environment, base, unsubscribe, preferences, settings: site } = opening;
  const { settings, sign } = await openSender(declared, environment);
  const calendar = calendarWriter(opening.site, base, settings.replyTo ?? settings.from);
  const writing = { site, base, unsubscribe, preferences, calendar, sign };
  if (!opening.live) {
    const write = letterWriter({ ...writing, channel: name, email: settings });
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
    channel: emailChannel({ ...writing, name, settings, smtpUrl: SMTP_URL, returnPath }),
  };
}
