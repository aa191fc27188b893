import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import { type Letter, letterOf } from "#render/email/letter.ts";
import { type ReaderLinks, readerLinksIn } from "#render/reader-links.ts";

/** What a message in a chat is made for. */
export interface ChatPlace {
  readonly settings: SiteSettings;
  /** Where the page lives. */
  readonly base: URL;
  /** Whether the page could not be read back before this is sent. */
  readonly pageLags: boolean;
  /** For whoever registered the address; absent where we know them otherwise. */
  readonly links?: ReaderLinks | undefined;
}

/** All that a message in a chat says, in its order: the same as a letter, but for how to leave. */
export interface ChatMessage
  extends Pick<
    Letter,
    "spoken" | "base" | "site" | "posted" | "notes" | "wrong" | "facts" | "actions" | "nextUpdate" | "linkText" | "link"
  > {
  /** `Investigating: Card payments fail (14 March 2026)`. */
  readonly headline: string;
  /** The state, and how bad it is. */
  readonly standing: string;
  readonly readerLinks: ReturnType<typeof readerLinksIn>;
}

/** Gathers everything a message about `announcement` says. */
export function chatMessage(announcement: Announcement, { settings, base, pageLags, links }: ChatPlace): ChatMessage {
  const { language } = announcement;
  const letter = letterOf(announcement, settings, { base, language, pageLags, unsubscribe: "", preferences: "" });
  const { title, words } = letter.spoken;
  return {
    ...letter,
    headline: words.marks.labelled(letter.state.text, title),
    standing: letter.preheader,
    readerLinks: readerLinksIn(words, links),
  };
}
