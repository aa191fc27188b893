import { isLast } from "#domain/maintenance-phase.ts";
import {
  actionsIn,
  affected,
  type Circles,
  inThread,
  type Said,
  saidIn,
  sharedBy,
  wordsTeller,
} from "#domain/speech.ts";
import { allOperational } from "#domain/stages.ts";
import type { Announcement } from "#model/announcement.ts";
import type { ComponentChanges } from "#model/component.ts";
import type { Maintenance } from "#model/maintenance.ts";

/**
 * What was said about planned work until `now`, oldest first.
 * As long as it is scheduled, `components` are what the work will do to them; afterwards what they are.
 */
export function maintenanceAnnouncements(maintenance: Maintenance, around: Circles, now: Date): Announcement[] {
  const tell = wordsTeller(maintenance, maintenance.language ?? around.language);
  const shared = sharedBy(maintenance);

  const said: Said[] = [];
  let { window, components: planned } = maintenance;
  let customerActions: readonly string[] = [];
  let before: ComponentChanges = {};
  for (const update of maintenance.updates) {
    if (update.at > now) continue;
    const isOver = isLast(update.status);
    window = update.window ?? window;
    planned = isOver ? planned : { ...planned, ...update.components };
    customerActions = actionsIn(update) ?? customerActions;
    const statuses = isOver ? { ...allOperational(planned), ...update.components } : planned;
    said.push({
      ...shared,
      ...saidIn(update),
      ...tell(update),
      subject: { kind: "maintenance", id: maintenance.id, date: window.start },
      id: `maintenances/${maintenance.id}/${update.id}`,
      path: `maintenances/${maintenance.id}/#${update.id}`,
      state: update.status,
      components: affected(statuses, before, update.at, around),
      nextUpdateBy: update.nextUpdateBy,
      window,
      customerActions,
      final: isOver,
    });
    before = update.status === "scheduled" ? {} : statuses;
  }
  return inThread(said);
}
