import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import { permalink, tagId } from "#render/address.ts";
import { oneLine } from "#render/clean-text.ts";
import { asMarkup } from "#render/feeds/channel.ts";
import { historyEntries } from "#render/feeds/history/entry.ts";
import { escapeHtml } from "#render/safe-html.ts";

/** `history.atom` in Statuspage's shape: one entry an incident or maintenance, revised in place. */
export function historyAtom(settings: SiteSettings, announcements: readonly Announcement[], base: URL): string {
  const { title, author, language, home, updated, entries } = historyOf(settings, announcements, base);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xml:lang="${language}" xmlns="http://www.w3.org/2005/Atom">
<id>${escapeHtml(tagId(settings, "/history"))}</id>
<link rel="alternate" type="text/html" href="${escapeHtml(home)}"/>
<link rel="self" type="application/atom+xml" href="${escapeHtml(permalink(base, "history.atom"))}"/>
<title>${escapeHtml(title)}</title>
<updated>${updated.toISOString()}</updated>
<author><name>${escapeHtml(author)}</name></author>
${entries
  .map(
    (entry) => `<entry>
<id>${escapeHtml(entry.id)}</id>
<published>${entry.published.toISOString()}</published>
<updated>${entry.updated.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${escapeHtml(entry.link)}"/>
<title>${escapeHtml(entry.title)}</title>
<content type="html">${escapeHtml(entry.content)}</content>
</entry>
`,
  )
  .join("")}</feed>
`;
}

/** `history.rss` in Statuspage's shape; an item's guid is the address of its page. */
export function historyRss(settings: SiteSettings, announcements: readonly Announcement[], base: URL): string {
  const { title, author, language, home, updated, entries } = historyOf(settings, announcements, base);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${escapeHtml(asMarkup(title))}</title>
<link>${escapeHtml(home)}</link>
<description>${escapeHtml(asMarkup(author))}</description>
<language>${language}</language>
<pubDate>${updated.toUTCString()}</pubDate>
<atom:link href="${escapeHtml(permalink(base, "history.rss"))}" rel="self" type="application/rss+xml"/>
${entries
  .map(
    (entry) => `<item>
<title>${escapeHtml(asMarkup(entry.title))}</title>
<description>${escapeHtml(entry.content)}</description>
<pubDate>${entry.updated.toUTCString()}</pubDate>
<link>${escapeHtml(entry.link)}</link>
<guid>${escapeHtml(entry.link)}</guid>
</item>
`,
  )
  .join("")}</channel>
</rss>
`;
}

function historyOf(settings: SiteSettings, announcements: readonly Announcement[], base: URL) {
  const author = oneLine(settings.name);
  const entries = historyEntries(settings, announcements, base);
  const newest = Math.max(new Date(settings.since).getTime(), ...entries.map(({ updated }) => updated.getTime()));
  return {
    title: `${author} - Incident History`,
    author,
    language: settings.languages[0] ?? "en",
    home: permalink(base, ""),
    updated: new Date(newest),
    entries,
  };
}
