import { header, idHeader, longHeader, mailDate } from "#delivery/channels/email/header.ts";
import { listFields, ownFields, type Sender, unsubscribeField } from "#delivery/channels/email/headers.ts";
import { boundary } from "#delivery/channels/email/identity.ts";
import { attachment, part, withFiles } from "#delivery/channels/email/parts.ts";
import { quotedPrintable } from "#delivery/channels/email/quoted-printable.ts";
import type { ServiceMail } from "#render/service-mail.ts";

/** One of the service's own letters, and whom it goes to. */
export interface AddressedMail {
  readonly mail: ServiceMail;
  readonly to: string;
  /** The same whenever the letter is sent again. */
  readonly messageId: string;
  /** Where its reader leaves with one click; only for who is on the list: nobody else has anything to leave. */
  readonly unsubscribe?: string | undefined;
  readonly sentAt: Date;
}

/** The bytes of a letter: all of it is ASCII. */
export function serviceLetter(sender: Sender, { mail, to, messageId, unsubscribe, sentAt }: AddressedMail): Buffer {
  const { kind, body } = bodyOf(mail, messageId);
  const headers = [
    header("Date", mailDate(sentAt)),
    idHeader("Message-ID", [messageId]),
    longHeader("To", to),
    ...(unsubscribe === undefined ? [] : [unsubscribeField(sender.email, unsubscribe), listFields(sender)]),
    ownFields(sender, mail.subject, mail.language),
    header("Content-Type", `multipart/${kind}`),
  ];
  return Buffer.from(`${headers.join("")}\r\n${body}`, "latin1");
}

function bodyOf({ text, html, attachment: file }: ServiceMail, messageId: string) {
  const inner = boundary(messageId, "words");
  // The least faithful form comes first (RFC 2046 §5.1.4).
  const words = [
    part(inner, "text/plain", quotedPrintable(text)),
    part(inner, "text/html", quotedPrintable(html)),
    `--${inner}--\r\n`,
  ].join("");
  if (file === undefined) return { kind: `alternative; boundary="${inner}"`, body: words };
  const mark = boundary(messageId, "whole");
  const json = attachment(mark, { type: "application/json", name: file.name, content: file.json });
  return { kind: `mixed; boundary="${mark}"`, body: withFiles(mark, inner, words, json) };
}
