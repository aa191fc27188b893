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
  { site, channel, email, base }: Sender,
  announcement: Announcement,
  subject: string,
  language: string,
  { boundary, kind }: { readonly boundary: string; readonly kind: "alternative" | "mixed" },
): string {
  const host = siteHost(site);
  const name = email.fromName ?? site.name;
  return [
    header("From", `${phrase(name)} <${email.from}>`),
    email.replyTo === undefined ? "" : header("Reply-To", email.replyTo),
    header("Subject", headerText(subject)),
    header("MIME-Version", "1.0"),
    header("Content-Type", `multipart/${kind}; boundary="${boundary}"`),
    header("Content-Language", language),
    header("List-Id", `${phrase(site.name)} <${host}>`),
    header("List-Archive", `<${permalink(base, "")}>`),
    header("List-Help", `<${helpAddress(site, email, base)}>`),
    header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
    header("Auto-Submitted", "auto-generated"),
    header("Precedence", "bulk"),
    // Not “All”: that would keep non-delivery reports away, too.
    header("X-Auto-Response-Suppress", "OOF, AutoReply"),
    header("Feedback-ID", feedbackId(announcement, channel, host)),
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
  const ways = [`<${letter.unsubscribe}>`, ...(email.replyTo ? [`<mailto:${email.replyTo}?subject=unsubscribe>`] : [])];
  return [
    header("Date", mailDate(letter.sentAt)),
    idHeader("Message-ID", [letter.messageId]),
    letter.inReplyTo === undefined ? "" : idHeader("In-Reply-To", [letter.inReplyTo]),
    idHeader("References", letter.references),
    longHeader("To", letter.to),
    longHeader("List-Unsubscribe", ways.join(", ")),
  ].join("");
}

function helpAddress(site: SiteSettings, email: SettingsOf<"email">, base: URL): string {
  const mailbox = site.contact?.email ?? email.replyTo;
  if (site.contact?.url !== undefined) return site.contact.url;
  return mailbox === undefined ? permalink(base, "") : `mailto:${mailbox}?subject=help`;
}
