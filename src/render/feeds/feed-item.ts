import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import { permalink, tagId } from "#render/address.ts";
import { oneLine } from "#render/clean-text.ts";
import { numberFor } from "#render/digest.ts";
import { type Fact, factOf, factsOf } from "#render/facts.ts";
import { toHtml } from "#render/markdown.ts";
import { toPlainText } from "#render/plain-text.ts";
import { escapeHtml, html, joinHtml, type SafeHtml } from "#render/safe-html.ts";
import { type Spoken, spokenIn } from "#render/spoken.ts";

/**
 * One announcement in a feed. It is made of nothing but what was said then, so its bytes stay the same for ever:
 * readers show an item once, and take a changed one for nothing new or for news.
 */
export interface FeedItem {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly summary: string;
  readonly content: SafeHtml;
  readonly published: Date;
  /** As `published`, but within its second a moment of its own: validators flag two entries of one instant. */
  readonly updated: Date;
}

const ninetyDays = 90 * 86_400_000;
const fewest = 50;

/** The announcements that a feed shows, newest first: those of 90 days, and never fewer than 50 while there are any. */
export function recentOf(announcements: readonly Announcement[]): Announcement[] {
  const newestFirst = announcements
    .filter(({ exercise }) => !exercise)
    .sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  const since = (newestFirst[0]?.at.getTime() ?? 0) - ninetyDays;
  return newestFirst.filter(({ at }, index) => index < fewest || at.getTime() >= since);
}

/** The item of one announcement. */
export function feedItem(announcement: Announcement, settings: SiteSettings, base: URL, language: string): FeedItem {
  const spoken = spokenIn(announcement, language);
  const facts = factsOf(announcement, language);
  const { at, id, path, summary } = announcement;
  return {
    id: tagId(settings, id),
    link: permalink(base, path),
    title: spoken.words.marks.labelled(factOf(facts, "state")?.text ?? "", spoken.title),
    summary: oneLine(summary ?? firstParagraph(spoken, base)),
    content: contentOf(spoken, facts, base),
    published: at,
    updated: new Date(at.getTime() + numberFor(id, 1000)),
  };
}

function firstParagraph({ body, title }: Spoken, base: URL): string {
  return toPlainText(body, { base }).split("\n\n")[0] || title;
}

function contentOf({ body, words }: Spoken, facts: readonly Fact[], base: URL): SafeHtml {
  const wrong = factOf(facts, "wrong");
  const entries = facts.filter((fact) => fact !== wrong).map((fact) => html`<li>${labelled(fact, words)}</li>\n`);
  return joinHtml([
    wrong === undefined ? html`` : html`<p>${labelled(wrong, words)}</p>\n`,
    html`${toHtml(body, { base })}\n<ul>\n${joinHtml(entries)}</ul>`,
  ]);
}

function labelled({ label, text }: Fact, { marks }: Spoken["words"]): SafeHtml {
  return html`<strong>${escapeHtml(marks.labelled(label, "").trimEnd())}</strong> ${escapeHtml(text)}`;
}
