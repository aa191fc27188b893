import { titleAt } from "#domain/timeline.ts";
import type { Announcement } from "#model/announcement.ts";
import { oneLine } from "#render/clean-text.ts";
import { datedTitle } from "#render/dates.ts";
import { atomFeed } from "#render/feeds.ts";
import type { Form, Known } from "#site/machine/known.ts";
import { besidePages } from "#site/machine/paths.ts";

/** A feed for each incident. */
export function incidentFeeds({ site, base, now, language, words, about }: Known): Form[] {
  return besidePages("incidents", site.incidents, "atom.xml", (incident) => {
    const name = datedTitle(titleAt(incident, now), incident.started, incident.language ?? language);
    const title = words.feed.incidentTitle(oneLine(site.settings.name), name);
    const path = `incidents/${incident.id}/atom.xml`;
    return atomFeed(site.settings, about("incident", incident.id), base, { path, title, language });
  });
}

/** A feed for each component, retired ones too. */
export function componentFeeds({ site, announcements, base, language, words }: Known): Form[] {
  const concerning = wordsOnComponents(announcements);
  return site.settings.components.map(({ id, name }) => {
    const title = words.feed.componentTitle(oneLine(site.settings.name), oneLine(name));
    const path = `components/${id}/atom.xml`;
    return { path, text: atomFeed(site.settings, concerning.get(id) ?? [], base, { path, title, language }) };
  });
}

/**
 * What was said about each component. What was said of an incident before it named the component stays out, so that
 * nothing old ever appears among what readers have seen already.
 */
function wordsOnComponents(announcements: readonly Announcement[]): ReadonlyMap<string, readonly Announcement[]> {
  const named = new Map<string, Set<string>>();
  const heard = new Map<string, Announcement[]>();
  for (const announcement of announcements) {
    const subject = `${announcement.subject.kind}/${announcement.subject.id}`;
    const names = named.get(subject) ?? new Set();
    named.set(subject, names);
    for (const { id } of announcement.components) names.add(id);
    for (const id of names) {
      const words = heard.get(id) ?? [];
      heard.set(id, words);
      words.push(announcement);
    }
  }
  return heard;
}
