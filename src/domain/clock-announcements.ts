import { maintenanceAnnouncements } from "#domain/maintenance-announcements.ts";
import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { circlesOf } from "#domain/speech.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { Site } from "#model/site.ts";

/**
 * What the clock has to say at `now` of planned work, without a commit: that a window comes near, as `remind` asks, and
 * that it began although nobody said so. The words are those that were committed last.
 *
 * Whoever calls it late hears only what still helps: the nearest reminder while the window is to come, the beginning
 * while it is open. That a window is over is never said by a clock: nobody knows whether the work is done.
 * Of recurring work only the first window is known here. These go to subscribers; pages and feeds have the words already.
 */
export function clockAnnouncements(site: Site, now: Date): Announcement[] {
  const around = circlesOf(site);
  return site.maintenances
    .filter(({ draft, imported }) => draft !== true && imported === undefined)
    .flatMap((work) => {
      const latest = maintenanceAnnouncements(work, around, now).at(-1);
      return latest === undefined ? [] : (reminder(work, latest, now) ?? beginning(work, latest, now) ?? []);
    });
}

function reminder({ remind = [] }: Maintenance, latest: Announcement, now: Date): Announcement | undefined {
  const { window, state } = latest;
  if (window === undefined || state !== "scheduled" || now >= window.start) return undefined;
  const due = remind
    .map((before) => new Date(window.start.getTime() - before))
    // Whoever was told after that moment needs no reminder of it.
    .filter((at) => at <= now && at > latest.at)
    .sort((a, b) => a.getTime() - b.getTime());
  const at = due.at(-1);
  return at === undefined ? undefined : repeated(latest, "reminder", at);
}

function beginning(work: Maintenance, latest: Announcement, now: Date): Announcement | undefined {
  const { state, window, unsaid } = maintenancePhase(work, now);
  if (!unsaid || state !== "in_progress" || now >= window.end) return undefined;
  return { ...repeated(latest, "begins", window.start), state };
}

/** The same words again, under a name that says when: a window that moves has reminders of its own. */
function repeated(latest: Announcement, clock: NonNullable<Announcement["clock"]>, at: Date): Announcement {
  const { corrects: _, ...words } = latest;
  const stem = `${at.toISOString().slice(0, 16).replace(":", "")}Z-${clock}`;
  const id = `maintenances/${latest.subject.id}/${stem}`;
  return { ...words, id, clock, at, kind: "update", previous: latest.id, latest: true };
}
