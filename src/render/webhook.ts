import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import { permalink, tagId } from "#render/address.ts";
import { oneLine } from "#render/clean-text.ts";
import { cutToFit } from "#render/cut-to-fit.ts";
import { factOf, factsOf } from "#render/facts.ts";
import { toPlainText } from "#render/plain-text.ts";
import type { ReaderLinks } from "#render/reader-links.ts";
import { type Spoken, spokenIn } from "#render/spoken.ts";

/** What a body is made for. */
export interface WebhookPlace {
  readonly settings: SiteSettings;
  /** Where the page lives. */
  readonly base: URL;
  /** Whether the page could not be read back before this is sent. */
  readonly pageLags: boolean;
  /** For whoever registered the address; absent where we know them otherwise. */
  readonly links?: ReaderLinks | undefined;
}

/** Standard Webhooks asks for less than 20 KB. */
const mostBytes = 20_000;

/**
 * The body of our own webhook, in the envelope of Standard Webhooks 1.0.0: `{type, timestamp, data}`, below 20 KB.
 * Where the words are too long they end early, and then, in the worst of cases, the lists; `whole` says so.
 */
export function webhookBody(announcement: Announcement, place: WebhookPlace): string {
  const spoken = spokenIn(announcement, announcement.language);
  const text = toPlainText(spoken.body, { base: place.base });
  let shown = Math.max(announcement.components.length, announcement.customerActions.length);
  for (;;) {
    const written = (words: string) => bodyOf(announcement, place, spoken, { text: words, shown, whole: text });
    const fits = (words: string) => Buffer.byteLength(written(words)) < mostBytes;
    if (fits(text)) return written(text);
    if (shown === 0 || fits("")) return written(cutToFit(text, spoken.language, fits, mostBytes) ?? "");
    shown = Math.floor(shown / 2);
  }
}

/** What kind of event an announcement is to programs. */
export function eventType({ state, subject }: Announcement): string {
  if (state === "postmortem") return "postmortem.published";
  return subject.kind === "notice" ? "notice.published" : `${subject.kind}.update.published`;
}

interface Chosen {
  readonly text: string;
  /** How many of each list are told. */
  readonly shown: number;
  readonly whole: string;
}

function bodyOf(announcement: Announcement, place: WebhookPlace, spoken: Spoken, chosen: Chosen): string {
  const { subject, at, window, nextUpdateBy, ended, corrects, final } = announcement;
  const { settings, base, pageLags, links } = place;
  const components = announcement.components
    .slice(0, chosen.shown)
    .map((component) => ({ ...component, name: oneLine(component.name) }));
  const customerActions = announcement.customerActions.slice(0, chosen.shown).map(oneLine);
  const told = components.length + customerActions.length;
  return JSON.stringify({
    type: eventType(announcement),
    timestamp: at.toISOString(),
    data: {
      id: tagId(settings, announcement.id),
      page: { name: oneLine(settings.name), url: permalink(base, "") },
      subject: { kind: subject.kind, id: subject.id, date: subject.date.toISOString() },
      state: announcement.state,
      stateText: factOf(factsOf(announcement, spoken.language), "state")?.text,
      kind: announcement.kind,
      corrects: corrects && { ...corrects, wrong: oneLine(corrects.wrong) },
      exercise: announcement.exercise,
      final,
      impact: announcement.impact ?? null,
      components,
      window: window && { start: window.start.toISOString(), end: window.end.toISOString() },
      endedAt: ended?.toISOString(),
      nextUpdateBy: (final ? undefined : nextUpdateBy)?.toISOString() ?? null,
      customerActions,
      language: spoken.language,
      title: spoken.title,
      summary: announcement.summary && oneLine(announcement.summary),
      text: chosen.text,
      whole:
        chosen.text === chosen.whole && told === announcement.components.length + announcement.customerActions.length,
      link: permalink(base, announcement.path),
      pageLags,
      ...links,
    },
  });
}
