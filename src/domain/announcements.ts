import { incidentAnnouncements } from "#domain/incident-announcements.ts";
import { maintenanceAnnouncements } from "#domain/maintenance-announcements.ts";
import { noticeAnnouncement } from "#domain/notice-announcement.ts";
import { circlesOf } from "#domain/speech.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Site } from "#model/site.ts";

/**
 * Everything that was ever said on the site until `now`, oldest first: the one narrow gate to all media.
 * Drafts and words dated after `now` do not come through.
 */
export function announcementsOf(site: Site, now: Date): Announcement[] {
  const around = circlesOf(site);
  return [
    ...site.incidents.filter(isNoDraft).flatMap((incident) => incidentAnnouncements(incident, around, now)),
    ...site.maintenances.filter(isNoDraft).flatMap((work) => maintenanceAnnouncements(work, around, now)),
    ...site.notices
      .filter((notice) => isNoDraft(notice) && notice.at <= now)
      .map((notice) => noticeAnnouncement(notice, around)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}

function isNoDraft({ draft }: { readonly draft?: boolean | undefined }): boolean {
  return draft !== true;
}
