import { windowAt } from "#domain/maintenance-phase.ts";
import type { Announcement } from "#model/announcement.ts";
import { escapeHtml } from "#render/safe-html.ts";
import type { Known } from "#site/machine/known.ts";

/** When something was last said on a page, by the page's path; pages that only the program changes have no such time. */
export function lastWords({ site, announcements, now }: Known): Readonly<Record<string, string>> {
  const times = new Map<string, string>();
  const month = new Map<string, string>([
    ...site.incidents.map(({ id, started }) => [`incident/${id}`, monthOf(started)] as const),
    ...site.maintenances.map((work) => [`maintenance/${work.id}`, monthOf(windowAt(work, now).start)] as const),
  ]);
  // Oldest first, so that the newest stays.
  for (const { subject, components, at } of announcements) {
    const time = at.toISOString();
    const inMonth = month.get(`${subject.kind}/${subject.id}`);
    times.set("", time);
    times.set(`${subject.kind}s/${subject.id}/`, time);
    times.set(roomOf[subject.kind], time);
    if (inMonth !== undefined) times.set("history/", time).set(`history/${inMonth}/`, time);
    for (const { id } of components) times.set(`components/${id}/`, time);
  }
  return Object.fromEntries(times);
}

const roomOf: Readonly<Record<Announcement["subject"]["kind"], string>> = {
  incident: "history/",
  maintenance: "maintenances/",
  notice: "notices/",
};

/**
 * `sitemap.xml` (sitemaps.org 0.9) of the pages at `paths`.
 *
 * @param address The whole address of a path.
 */
export function sitemapXml(
  paths: readonly string[],
  lastWords: Readonly<Record<string, string>>,
  address: (path: string) => string,
): string {
  const urls = paths.toSorted().map((path) => {
    const time = lastWords[path];
    const changed = time === undefined ? "" : `<lastmod>${time}</lastmod>`;
    return `<url><loc>${escapeHtml(address(path))}</loc>${changed}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join("")}</urlset>
`;
}

function monthOf(at: Date): string {
  return at.toISOString().slice(0, 7);
}
