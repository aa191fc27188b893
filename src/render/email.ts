import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import { letterHtml } from "#render/email/html.ts";
import { type EmailOptions, letterOf } from "#render/email/letter.ts";
import { letterText } from "#render/email/text.ts";

export type { EmailOptions } from "#render/email/letter.ts";

/** One mail without its addresses: the same facts in both parts (RFC 2046 §5.1.4). */
export interface Email {
  /** The same for every update of one subject, so that mail programs show them as one thread. */
  readonly subject: string;
  readonly preheader: string;
  readonly text: string;
  readonly html: string;
}

/** The mail that tells `announcement` to a subscriber. */
export function emailOf(announcement: Announcement, settings: SiteSettings, options: EmailOptions): Email {
  const letter = letterOf(announcement, settings, options);
  return {
    subject: letter.subject,
    preheader: letter.preheader,
    text: letterText(letter),
    html: letterHtml(letter, announcement.state),
  };
}
