import { randomUUID } from "node:crypto";
import type { Circumstances } from "#delivery/channel.ts";
import { commonHeaders, ownHeaders, type Sender } from "#delivery/channels/email/headers.ts";
import { boundary, messageId, rootId } from "#delivery/channels/email/identity.ts";
import { attachment, part, withFiles } from "#delivery/channels/email/parts.ts";
import { quotedPrintable, slotted } from "#delivery/channels/email/quoted-printable.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Subscriber } from "#model/subscriber.ts";
import { siteHost } from "#render/address.ts";
import { emailOf } from "#render/email.ts";

/** A letter ready for the envelope. */
export interface Letter {
  readonly messageId: string;
  readonly bytes: Buffer;
}

export interface LetterWriting extends Sender {
  /** Where a subscriber leaves with one click. */
  readonly unsubscribe: (subscriber: string) => string;
  /** Where a subscriber chooses what they hear of. */
  readonly preferences: (subscriber: string) => string;
  /** The calendar (RFC 5545) that goes with an announcement, if one does. */
  readonly calendar?: ((announcement: Announcement, language: string) => string | undefined) | undefined;
  /** Signs a whole letter, where there is a key (RFC 6376). */
  readonly sign?: ((letter: Buffer) => Promise<Buffer>) | undefined;
}

/** Writes the letter that tells an announcement to a subscriber. */
export type LetterWriter = (
  announcement: Announcement,
  subscriber: Subscriber,
  circumstances: Circumstances,
) => Promise<Letter>;

/** So many earlier letters are named; the root holds longer threads together. */
const longestThread = 20;

/**
 * A writer that composes each announcement once in each language and then only fills in what differs:
 * recipient, ids, and the address to leave by. Its letters differ between two runs in nothing but the date.
 */
export function letterWriter(writing: LetterWriting): LetterWriter {
  const host = siteHost(writing.site);
  const composed = new WeakMap<Announcement, Map<string, Composed>>();

  return async (announcement, subscriber, { thread, pageLags, now }) => {
    const wanted = subscriber.language ?? announcement.language;
    const language = announcement.words[wanted] === undefined ? announcement.language : wanted;
    const forms = composed.get(announcement) ?? new Map<string, Composed>();
    composed.set(announcement, forms);
    const name = `${language} ${pageLags}`;
    const form = forms.get(name) ?? compose(writing, announcement, language, pageLags);
    forms.set(name, form);

    const unsubscribe = writing.unsubscribe(subscriber.id);
    const id = messageId(announcement.id, subscriber.id, host);
    const earlier = thread
      .map((said) => messageId(said.announcement, subscriber.id, host))
      .filter((each) => each !== id);
    const own = ownHeaders(writing, {
      to: subscriber.address,
      messageId: id,
      references: [rootId(announcement.subject, subscriber.id, host), ...earlier.slice(-longestThread)],
      inReplyTo: earlier.at(-1),
      unsubscribe,
      sentAt: now,
    });
    const bytes = Buffer.from(
      `${own}${form.headers}\r\n${form.body([unsubscribe, writing.preferences(subscriber.id)])}`,
      "latin1",
    );
    return { messageId: id, bytes: writing.sign === undefined ? bytes : await writing.sign(bytes) };
  };
}

/** What all letters of one announcement in one language share; all of it is ASCII. */
interface Composed {
  readonly headers: string;
  /** With the addresses to leave and to choose by. */
  readonly body: (addresses: readonly string[]) => string;
}

function compose(writing: LetterWriting, announcement: Announcement, language: string, pageLags: boolean): Composed {
  const [leave, choose] = [`https://slot.invalid/${randomUUID()}`, `https://slot.invalid/${randomUUID()}`];
  const { subject, text, html } = emailOf(announcement, writing.site, {
    base: writing.base,
    language,
    pageLags,
    unsubscribe: leave,
    preferences: choose,
    subject: writing.email.subject,
  });
  const [plain, rich] = [slotted(text, [leave, choose]), slotted(html, [leave, choose])];
  // A letter that cannot be left from must not go out.
  if ([...plain.counts, ...rich.counts].some((count) => count < 1))
    throw new TypeError(`A part of ${announcement.id} has no address to leave or to choose by.`);
  const mark = boundary(announcement.id, language);
  const calendar = writing.calendar?.(announcement, language);
  const event = calendar === undefined ? "" : part(mark, "text/calendar", quotedPrintable(calendar), "method=PUBLISH");
  // The least faithful form comes first (RFC 2046 §5.1.4).
  const said = (addresses: readonly string[]) =>
    [
      part(mark, "text/plain", plain.fill(addresses)),
      part(mark, "text/html", rich.fill(addresses.map((address) => address.replaceAll("&", "&amp;")))),
      event,
      `--${mark}--\r\n`,
    ].join("");
  const whole = { boundary: mark, kind: "alternative" } as const;
  if (calendar === undefined)
    return { headers: commonHeaders(writing, announcement, subject, language, whole), body: said };

  // Some programs offer an event by its part, others by a file: it comes as both.
  const outer = boundary(announcement.id, language, "mixed");
  const file = attachment(outer, { type: "application/ics", name: "maintenance.ics", content: calendar });
  return {
    headers: commonHeaders(writing, announcement, subject, language, { boundary: outer, kind: "mixed" }),
    body: (addresses) => withFiles(outer, mark, said(addresses), file),
  };
}
