import { header, headerText, idHeader, longHeader, mailDate, phrase } from "#delivery/channels/email/header.ts";
import { feedbackId } from "#delivery/channels/email/identity.ts";
import type { Announcement } from "#model/announcement.ts";
import type { SettingsOf } from "#model/channel.ts";
import type { SiteSettings } from "#model/site.ts";
import { permalink, siteHost } from "#render/address.ts";

/** Whose letters they are. */
export interface Sender {
  readonly site: SiteSettings;
  readonly channel: string;
  readonly email: SettingsOf<"email">;
  /** Where the page lives. */
  readonly base: URL;
}

/** The header lines that every letter about `announcement` in one language has in common. */
export function commonHeaders(
  sender: Sender,
  announcement: Announcement,
  subject: string,
  language: string,
  { boundary, kind }: { readonly boundary: string; readonly kind: "alternative" | "mixed" },
): string {
  return [
    ownFields(sender, subject, language),
    header("Content-Type", `multipart/${kind}; boundary="${boundary}"`),
    listFields(sender),
    header("Precedence", "bulk"),
    header("Feedback-ID", feedbackId(announcement, sender.channel, siteHost(sender.site))),
  ].join("");
}

/** What all our letters say, whatever they are about: who writes, that nobody should answer by machine, and in which language. */
export function ownFields({ site, email }: Sender, subject: string, language: string): string {
  return [
    header("From", `${phrase(email.fromName ?? site.name)} <${email.from}>`),
    email.replyTo === undefined ? "" : header("Reply-To", email.replyTo),
    header("Subject", headerText(subject)),
    header("MIME-Version", "1.0"),
    header("Content-Language", language),
    header("Auto-Submitted", "auto-generated"),
    // Not “All”: that would keep non-delivery reports away, too.
    header("X-Auto-Response-Suppress", "OOF, AutoReply"),
  ].join("");
}

/** What programs know the list by (RFC 2369, 2919), for letters to those who are on it. */
export function listFields({ site, email, base }: Sender): string {
  return [
    header("List-Id", `${phrase(site.name)} <${siteHost(site)}>`),
    header("List-Archive", `<${permalink(base, "")}>`),
    header("List-Help", `<${helpAddress(site, email, base)}>`),
    header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
  ].join("");
}

/** What differs from letter to letter. */
export interface Addressed {
  readonly to: string;
  readonly messageId: string;
  /** Ids of the thread, its root first, the letter before this one last. */
  readonly references: readonly string[];
  /** The letter before this one; absent on the first. */
  readonly inReplyTo: string | undefined;
  readonly unsubscribe: string;
  readonly sentAt: Date;
}

/** The header lines of one letter. */
export function ownHeaders({ email }: Sender, letter: Addressed): string {
  return [
    header("Date", mailDate(letter.sentAt)),
    idHeader("Message-ID", [letter.messageId]),
    letter.inReplyTo === undefined ? "" : idHeader("In-Reply-To", [letter.inReplyTo]),
    idHeader("References", letter.references),
    longHeader("To", letter.to),
    unsubscribeField(email, letter.unsubscribe),
  ].join("");
}

/** Where its reader leaves with one click (RFC 8058), and by writing to us. */
export function unsubscribeField({ replyTo }: SettingsOf<"email">, address: string): string {
  const ways = [`<${address}>`, ...(replyTo ? [`<mailto:${replyTo}?subject=unsubscribe>`] : [])];
  return longHeader("List-Unsubscribe", ways.join(", "));
}

function helpAddress(site: SiteSettings, email: SettingsOf<"email">, base: URL): string {
  const mailbox = site.contact?.email ?? email.replyTo;
  if (site.contact?.url !== undefined) return site.contact.url;
  return mailbox === undefined ? permalink(base, "") : `mailto:${mailbox}?subject=help`;
}
