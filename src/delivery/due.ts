import type { Announcement } from "#model/announcement.ts";

/** What `due` goes by. */
export interface Bounds {
  /** The site's clock. */
  readonly siteNow: Date;
  /** What is older is not announced any more, in milliseconds. */
  readonly age: number;
  /** Ids of announcements that count as told. */
  readonly adopted: ReadonlySet<string>;
}

/**
 * Whether an announcement may still leave the house: no history from elsewhere, none that was adopted,
 * and none that is too old, but for the latest word about what is not over yet.
 */
export function isDue(announcement: Announcement, { siteNow, age, adopted }: Bounds): boolean {
  if (announcement.imported || adopted.has(announcement.id)) return false;
  const isOngoing = announcement.latest && !announcement.final;
  return isOngoing || siteNow.getTime() - announcement.at.getTime() <= age;
}

/** Everything said about one subject, oldest first. */
export type Thread = readonly Announcement[];

/** Announcements by their subjects, each oldest first. */
export function threadsOf(announcements: readonly Announcement[]): readonly Thread[] {
  const threads = Map.groupBy(announcements, ({ subject }) => `${subject.kind}/${subject.id}`);
  return [...threads.values()].map((thread) => thread.toSorted((a, b) => a.at.getTime() - b.at.getTime()));
}

/** What of a thread may still leave the house: nothing that was said before words that count as told. */
export function dueIn(thread: Thread, bounds: Bounds): Thread {
  const lastAdopted = thread.findLastIndex(({ id }) => bounds.adopted.has(id));
  return thread.slice(lastAdopted + 1).filter((announcement) => isDue(announcement, bounds));
}
