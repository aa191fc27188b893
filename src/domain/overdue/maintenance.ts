import { isLast, maintenancePhase } from "#domain/maintenance-phase.ts";
import { nextUpdate } from "#domain/next-update.ts";
import { after, minutesLate, moment, type Overdue, owedBy, patience } from "#domain/overdue/owed.ts";
import { spokenBy, titleAt } from "#domain/timeline.ts";
import type { Maintenance } from "#model/maintenance.ts";
import { type Place, placeOf } from "#model/place.ts";
import type { Policy } from "#model/policy.ts";

interface Owed {
  readonly kind: "maintenance" | "promise";
  readonly since: Date;
  readonly place: Place;
  readonly what: string;
  readonly mend: string;
}

/**
 * The one word that planned work owes its readers at `now`: that it began, that it ended, or what an update promised.
 * Work that began unsaid and broke a promise by it is one silence, and told once.
 */
export function overdueMaintenance(maintenance: Maintenance, policy: Policy, now: Date): Overdue[] {
  const owed = owedWord(maintenance, policy, now);
  if (owed === undefined) return [];
  const lateMinutes = minutesLate(owed.since, now);
  if (lateMinutes < 1) return [];
  const latest = spokenBy(maintenance.updates, now).at(-1);
  const role = owedBy(latest?.communicator ?? maintenance.roles?.communicator);
  const what = `“${titleAt(maintenance, now)}”: ${owed.what}${role}`;
  return [{ ...owed, subject: maintenance.id, what, lateMinutes }];
}

function owedWord(maintenance: Maintenance, policy: Policy, now: Date): Owed | undefined {
  const spoken = spokenBy(maintenance.updates, now);
  const latest = spoken.at(-1);
  const { state, window, unsaid } = maintenancePhase(maintenance, now);
  if (isLast(state)) return undefined;

  const windowIn = spoken.findLast((update) => update.window !== undefined) ?? maintenance;
  const ended = `the window ended at ${moment(window.end)}`;
  if (unsaid) {
    const began = `the window began at ${moment(window.start)}`;
    return {
      kind: "maintenance",
      since: window.start,
      place: placeOf(windowIn, "window.start"),
      what: now < window.end ? `${began}, and nobody said so` : `${ended}, and nobody said that the work began`,
      mend: "Write an update with how the work stands: `in_progress`, `completed`, `cancelled`, or a new `window`",
    };
  }
  const next = latest === undefined ? { kind: "none" as const } : nextUpdate(latest, now);
  if (latest !== undefined && next.kind !== "none") {
    return {
      kind: "promise",
      since: next.by,
      place: placeOf(latest, "nextUpdateBy"),
      what: `the update promised for ${moment(next.by)} has not come`,
      mend: "Write an update that says how the work stands",
    };
  }
  if (latest === undefined || state === "scheduled") return undefined;
  // Who spoke after the end has said that it lasts longer, and may take as long as in an incident of minor impact.
  const overran = latest.at >= window.end;
  return {
    kind: "maintenance",
    since: overran ? after(latest.at, policy.impacts.minor.cadence * patience) : window.end,
    place: overran ? placeOf(latest, "at") : placeOf(windowIn, "window.end"),
    what: overran
      ? `${ended}, and nothing was said since ${moment(latest.at)}`
      : `${ended}, and nobody said that the work is over`,
    mend: "Write an update: `completed`, or a new `window` where the work takes longer",
  };
}
