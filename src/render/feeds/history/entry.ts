import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import { permalink, tagId } from "#render/address.ts";
import { numberFor, shortId } from "#render/digest.ts";
import { contentOf } from "#render/feeds/history/content.ts";
import type { SafeHtml } from "#render/safe-html.ts";
import { spokenIn } from "#render/spoken.ts";

/** All that was said about one incident or maintenance, as one entry that is revised in place. */
export interface HistoryEntry {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly content: SafeHtml;
  readonly published: Date;
  /** The moment of the newest words, within its second a moment of its own. */
  readonly updated: Date;
}

/** As many as Statuspage's own lists have. */
const most = 50;

/** The entries of what was spoken of last, the newest words first. Notices are none: Statuspage knows none. */
export function historyEntries(
  settings: SiteSettings,
  announcements: readonly Announcement[],
  base: URL,
): HistoryEntry[] {
  const told = announcements.filter(({ exercise, subject }) => !exercise && subject.kind !== "notice");
  const threads = Map.groupBy(told, ({ subject }) => `${subject.kind}s/${subject.id}`);
  return [...threads]
    .map(([folder, said]) => ({
      folder,
      said: said.toSorted(byTime),
      at: Math.max(...said.map(({ at }) => at.getTime())),
    }))
    .sort((a, b) => b.at - a.at || (a.folder < b.folder ? 1 : -1))
    .slice(0, most)
    .flatMap(({ folder, said }) => entryOf(settings, folder, said, base));
}

function entryOf(settings: SiteSettings, folder: string, said: readonly Announcement[], base: URL): HistoryEntry[] {
  const [first] = said;
  const latest = said.at(-1);
  if (first === undefined || latest === undefined) return [];
  return [
    {
      // Statuspage numbers its incidents, and some clients look for the number.
      id: tagId(settings, `Incident/${Number.parseInt(shortId(folder).slice(2), 36)}`),
      link: permalink(base, `${folder}/`),
      title: spokenIn(latest, latest.language).title,
      content: contentOf(said.toReversed(), base),
      published: first.at,
      updated: new Date(latest.at.getTime() + numberFor(latest.id, 1000)),
    },
  ];
}

function byTime(a: Announcement, b: Announcement): number {
  return a.at.getTime() - b.at.getTime();
}
