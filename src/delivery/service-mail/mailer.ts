import { join } from "node:path";
import { messageId } from "#delivery/channels/email/identity.ts";
import { openLine, type Timeouts } from "#delivery/channels/email/line.ts";
import { keepLines } from "#delivery/channels/email/lines.ts";
import { parseMailServer } from "#delivery/channels/email/mail-server.ts";
import { outcomeOf } from "#delivery/channels/email/outcome.ts";
import { openSender } from "#delivery/channels/email/sender.ts";
import { MailTrouble } from "#delivery/channels/email/trouble.ts";
import { diskTrouble, put } from "#delivery/channels/outbox.ts";
import { type AddressedMail, serviceLetter } from "#delivery/service-mail/letter.ts";
import type { SettingsOf } from "#model/channel.ts";
import type { Outcome } from "#model/delivery.ts";
import type { Environment } from "#model/environment.ts";
import type { SiteSettings } from "#model/site.ts";
import { mailAddress } from "#model/text.ts";
import { siteHost } from "#render/address.ts";

/** A letter before it has the names that follow from what it is. */
export interface Unsent extends Omit<AddressedMail, "messageId"> {
  /** What tells it from every other letter that the service ever owes: the same whenever it is sent again. */
  readonly id: string;
  /** Whom our records mean by it. */
  readonly subscriber: string;
}

/** Brings the service's own letters on their way, one call at a time. */
export interface Mailer {
  /** One call, one outcome; it never retries, logs or throws for what the world does. */
  send(letter: Unsent): Promise<Outcome>;
  /** Lets the mail server go until there is more to send. */
  rest(): void;
}

export interface Mailing {
  readonly settings: SiteSettings;
  readonly environment: Environment;
  /** Where the page lives. */
  readonly base: URL;
  /** Where letters are put, if there is no mail server. */
  readonly outbox: string;
  /** The address at `domain` that a letter to one subscriber comes back to. */
  readonly returnPath: (domain: string, subscriber: string) => string;
  /** Cuts off whatever is under way. */
  readonly end: AbortSignal;
  readonly timeouts?: Timeouts;
}

/** For one short letter to one reader, who waits for it. */
const patience: Timeouts = { connect: 15_000, greeting: 30_000, reply: 60_000, letter: 120_000 };

/**
 * A mailer in the name of the first line of mail that is open to everybody: over SMTP where there is a mail server, or
 * into files that hold the same bytes. Where site.yaml has no such line, every letter is refused.
 *
 * @throws SettingError for an address or a key that cannot be used
 */
export async function openMailer(mailing: Mailing): Promise<Mailer> {
  const { settings: site, environment, base } = mailing;
  const line = publicMail(site);
  if (line === undefined) return noLine;
  const [channel, declared] = line;
  const { settings: email, sign } = await openSender(declared, environment);
  const hand =
    environment.SMTP_URL === undefined ? intoFiles(mailing.outbox) : overSmtp(mailing, email, environment.SMTP_URL);
  return {
    async send(unsent) {
      // Lenient programs read several addresses, or an encoded one (RFC 2047), into what is not plain.
      if (!mailAddress.safeParse(unsent.to).success || unsent.to.includes("=?"))
        return { kind: "refused", code: "address", reason: "address is not one of mail" };
      const letter = { ...unsent, messageId: messageId(`letter/${unsent.id}`, unsent.subscriber, siteHost(site)) };
      const bytes = serviceLetter({ site, channel, email, base }, letter);
      return await hand.over(letter, sign === undefined ? bytes : await sign(bytes));
    },
    rest: hand.rest,
  };
}

const noLine: Mailer = {
  send: async () => ({
    kind: "refused",
    code: "line",
    reason: "site.yaml declares no line of mail that is open to all",
  }),
  rest: () => undefined,
};

/** The first line of mail that is open to everybody, with its name. */
function publicMail({ channels }: SiteSettings): readonly [string, SettingsOf<"email">] | undefined {
  for (const [name, channel] of Object.entries(channels)) {
    if (channel.kind === "email" && channel.enabled && channel.audience === "public") return [name, channel];
  }
  return undefined;
}

interface Hand {
  over(letter: Unsent & { readonly messageId: string }, bytes: Buffer): Promise<Outcome>;
  rest(): void;
}

function overSmtp(
  { returnPath, end, timeouts = patience }: Mailing,
  email: SettingsOf<"email">,
  smtpUrl: string,
): Hand {
  const server = parseMailServer(smtpUrl);
  const lines = keepLines(() => openLine(server, timeouts, end), 1);
  const { bounceDomain, from } = email;
  return {
    async over({ to, subscriber, sentAt, messageId: receipt }, bytes) {
      const sender = bounceDomain === undefined ? from : returnPath(bounceDomain, subscriber);
      try {
        await lines.lend((line) => line.send(sender, to, bytes));
      } catch (error) {
        if (error instanceof MailTrouble) return outcomeOf(error, sentAt, false);
        throw error;
      }
      return { kind: "sent", receipt };
    },
    rest: () => lines.close(),
  };
}

function intoFiles(directory: string): Hand {
  return {
    async over({ messageId: id }, bytes) {
      const name = `${id.replace(/^<|@.*$/g, "")}.eml`;
      try {
        await put(join(directory, name), bytes);
        return { kind: "sent", receipt: name };
      } catch (error) {
        return diskTrouble(error);
      }
    },
    rest: () => undefined,
  };
}
