import type { Announcement } from "#model/announcement.ts";

/**
 * What was public before this run and may therefore have been told: by `published` (record ids of the base commit),
 * or everything if nobody can tell. Imported history is never announced and so never in question.
 */
export function historyOf(
  announcements: readonly Announcement[],
  published: ReadonlyMap<string, unknown> | undefined,
): readonly Announcement[] {
  return announcements.filter(({ id, imported }) => !imported && (published === undefined || published.has(id)));
}

/** Everything but the latest words of each open incident: what a first look at a site need not announce. */
export function settledHistory(announcements: readonly Announcement[]): readonly Announcement[] {
  const isOpen = ({ subject, latest, final }: Announcement) => subject.kind === "incident" && latest && !final;
  return announcements.filter((announcement) => !announcement.imported && !isOpen(announcement));
}
