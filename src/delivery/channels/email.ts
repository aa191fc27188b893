import type { Channel } from "#delivery/channel.ts";
import { type LetterWriting, letterWriter } from "#delivery/channels/email/letter.ts";
import { openLine, type Timeouts, usualTimeouts } from "#delivery/channels/email/line.ts";
import { keepLines } from "#delivery/channels/email/lines.ts";
import { parseMailServer } from "#delivery/channels/email/mail-server.ts";
import { isAccident, matterOf, outcomeOf } from "#delivery/channels/email/outcome.ts";
import { MailTrouble } from "#delivery/channels/email/trouble.ts";
import { readerOf } from "#delivery/channels/reader.ts";
import type { SettingsOf } from "#model/channel.ts";
import type { Outcome } from "#model/delivery.ts";
import type { SiteSettings } from "#model/site.ts";

export interface EmailChannelSettings {
  /** Its name in site.yaml. */
  readonly name: string;
  readonly settings: SettingsOf<"email">;
  readonly site: SiteSettings;
  /** Where the page lives. */
  readonly base: URL;
  readonly smtpUrl: string;
  /** Where a subscriber leaves with one click. */
  readonly unsubscribe: (subscriber: string) => string;
  /** Where a subscriber chooses what they hear of. */
  readonly preferences: (subscriber: string) => string;
  /** The sender on the envelope of a letter to one subscriber; the sender's own address, if left out. */
  readonly returnPath?: ((subscriber: string) => string) | undefined;
  /** The calendar that goes with an announcement, if one does. */
  readonly calendar?: LetterWriting["calendar"];
  readonly sign?: ((letter: Buffer) => Promise<Buffer>) | undefined;
  readonly timeouts?: Timeouts | undefined;
}

/** So many accidents one after another are none: the channel closes. */
const patience = 3;

/**
 * Mail over SMTP, one recipient an envelope. A second letter after `unknown` has the same Message-ID.
 *
 * @throws SettingError if `smtpUrl` cannot be used.
 */
export function emailChannel(channel: EmailChannelSettings): Channel {
  const { name, settings, returnPath, timeouts = usualTimeouts } = channel;
  const server = parseMailServer(channel.smtpUrl);
  const lines = keepLines(() => openLine(server, timeouts), settings.connections);
  const write = letterWriter({ ...channel, channel: name, email: settings });
  let troubles = 0;

  const failed = (trouble: MailTrouble, now: Date): Outcome => {
    const matter = matterOf(trouble);
    if (matter === "recipient") troubles = 0;
    if (isAccident(matter)) troubles += 1;
    return outcomeOf(trouble, now, troubles >= patience);
  };

  return {
    name,
    kind: "email",
    onUnknown: settings.onUnknown,
    connections: settings.connections,
    perSecond: settings.perSecond,
    async send({ announcement, recipient }, _key, circumstances) {
      const reader = readerOf(recipient);
      if (reader === undefined) return { kind: "refused", code: "address", reason: "address is not one of mail" };
      const letter = await write(announcement, reader, circumstances);
      try {
        const sender = returnPath?.(reader.id) ?? settings.from;
        await lines.lend((line) => line.send(sender, reader.address, letter.bytes));
      } catch (error) {
        if (error instanceof MailTrouble) return failed(error, circumstances.now);
        throw error;
      }
      troubles = 0;
      return { kind: "sent", receipt: letter.messageId };
    },
    async close() {
      lines.close();
    },
  };
}

/** Why live mail must not go out yet, or undefined if it may: a letter without a way to leave is not sent. */
export function refuseLiveMail(site: SiteSettings): string | undefined {
  if (site.subscriptions !== undefined) return undefined;
  return "Live mail is refused: site.yaml names no “subscriptions.address”, so letters would hold no link to unsubscribe that works. Name where `openline serve` can be reached.";
}
