import { announcementsOf } from "#domain/announcements.ts";
import { siteClock } from "#domain/clock.ts";
import type { Announcement, SubjectKind } from "#model/announcement.ts";
import type { Site } from "#model/site.ts";
import { tagId } from "#render/address.ts";
import { shortId } from "#render/digest.ts";

/** What every part of an answer needs to know, worked out once. */
export interface Circle {
  readonly site: Site;
  readonly base: URL;
  /** The moment that the answer speaks of. */
  readonly at: Date;
  /** What was said until then, exercises left out, oldest first. */
  readonly announcements: readonly Announcement[];
  /** What of it is about one subject. */
  about(kind: SubjectKind, id: string): readonly Announcement[];
  /** The id that clients know one of our things by; the same for ever. */
  idOf(ours: string): string;
}

export function circleOf(site: Site, base: URL, now: Date): Circle {
  const at = siteClock(site, now);
  const announcements = announcementsOf(site, at).filter(({ exercise }) => !exercise);
  const bySubject = Map.groupBy(announcements, ({ subject }) => `${subject.kind}/${subject.id}`);
  return {
    site,
    base,
    at,
    announcements,
    about: (kind, id) => bySubject.get(`${kind}/${id}`) ?? [],
    idOf: (ours) => shortId(tagId(site.settings, ours)),
  };
}

/** The moment of a day's beginning, or of the page's own first day. */
export function dayStart(site: Site, day: string | undefined): string {
  return new Date(`${day ?? site.settings.since}T00:00:00Z`).toISOString();
}
