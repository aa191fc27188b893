import { siteClock } from "#domain/clock.ts";
import { overdueActions } from "#domain/overdue/action.ts";
import { overdueDisclosure } from "#domain/overdue/disclosure.ts";
import { overdueDrill } from "#domain/overdue/drill.ts";
import { overdueMaintenance } from "#domain/overdue/maintenance.ts";
import { type Overdue, overdueKinds } from "#domain/overdue/owed.ts";
import { overduePromise } from "#domain/overdue/promise.ts";
import { overdueRegimes } from "#domain/overdue/regime.ts";
import { overdueReport } from "#domain/overdue/report.ts";
import type { Incident } from "#model/incident.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { Site } from "#model/site.ts";
import { impacts } from "#model/update.ts";

/**
 * Everything that is owed to readers, or to authorities about them, at `now` and at least a whole minute late, worst first: promises before all else,
 * then by impact, then by how late it is. Drafts, exercises and imported history owe nothing; a sample site lives by
 * its own clock. A drill that is due comes last.
 */
export function overdueOf(site: Site, now: Date): Overdue[] {
  const at = siteClock(site, now);
  const { policy } = site.settings;
  const incidents = site.incidents
    .filter(owesWords)
    .flatMap((incident) => [
      ...overduePromise(incident, policy, at),
      ...overdueRegimes(incident, policy, at),
      ...overdueDisclosure(incident, policy, at),
      ...overdueReport(incident, policy, at),
      ...overdueActions(incident, at),
    ]);
  const maintenances = site.maintenances.filter(owesWords).flatMap((work) => overdueMaintenance(work, policy, at));
  return [...incidents, ...maintenances, ...overdueDrill(site, at)].sort(worstFirst);
}

function owesWords({ draft, exercise, imported }: Incident | Maintenance): boolean {
  return draft !== true && exercise !== true && imported === undefined;
}

function worstFirst(a: Overdue, b: Overdue): number {
  return (
    overdueKinds.indexOf(a.kind) - overdueKinds.indexOf(b.kind) ||
    gravity(b) - gravity(a) ||
    b.lateMinutes - a.lateMinutes ||
    a.subject.localeCompare(b.subject, "en")
  );
}

/** What nobody has called minor may be worse, so it stands beside major; planned work comes last. */
function gravity({ impact, place }: Overdue): number {
  if (impact !== undefined) return impacts.indexOf(impact);
  return place.file.startsWith("maintenances/") ? -1 : impacts.indexOf("major");
}
