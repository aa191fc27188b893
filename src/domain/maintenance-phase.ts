import { spokenBy } from "#domain/timeline.ts";
import type { ComponentChanges } from "#model/component.ts";
import type { Maintenance, MaintenanceStatus } from "#model/maintenance.ts";
import type { Window } from "#model/time.ts";

export interface MaintenancePhase {
  readonly state: MaintenanceStatus;
  readonly window: Window;
  /** Whether the clock says so and nobody has said it yet. */
  readonly unsaid: boolean;
}

/** The window as of `at`: the one that was first announced, or the newest that an update moved it to. */
export function windowAt(maintenance: Pick<Maintenance, "window" | "updates">, at: Date): Window {
  return (
    spokenBy(maintenance.updates, at).findLast((update) => update.window !== undefined)?.window ?? maintenance.window
  );
}

/**
 * How planned work stands at `at`: by words first, then by the clock.
 *
 * A window that began without a word is `in_progress`, unsaid. It stays so after its end until somebody says
 * `completed` or `cancelled`, because a page that turned green by itself would claim what nobody knows. Two kinds of
 * work end by the clock: imported history, of which nobody will ever speak again, is `completed`, and recurring work
 * is `scheduled` again. Of recurring work only the first window is known here.
 */
export function maintenancePhase(
  maintenance: Pick<Maintenance, "window" | "updates" | "imported" | "recurs">,
  at: Date,
): MaintenancePhase {
  const window = windowAt(maintenance, at);
  const said = spokenBy(maintenance.updates, at).at(-1)?.status ?? "scheduled";
  const isOver = at >= window.end;
  if (maintenance.imported !== undefined && isOver && !isLast(said))
    return { state: "completed", window, unsaid: true };
  if (said !== "scheduled" || at < window.start) return { state: said, window, unsaid: false };
  if (maintenance.recurs !== undefined && isOver) return { state: "scheduled", window, unsaid: false };
  return { state: "in_progress", window, unsaid: true };
}

/** What planned work says of its components at `at`: nothing before it begins and after it is over, unless its last word does. */
export function maintenanceStatuses(maintenance: Maintenance, at: Date): ComponentChanges {
  const { state, unsaid } = maintenancePhase(maintenance, at);
  const spoken = spokenBy(maintenance.updates, at);
  if (state === "scheduled") return {};
  if (isLast(state)) return unsaid ? {} : (spoken.at(-1)?.components ?? {});
  return Object.assign({}, maintenance.components, ...spoken.map((update) => update.components ?? {}));
}

/** Whether nothing comes after this state of planned work. */
export function isLast(state: MaintenanceStatus): boolean {
  return state === "completed" || state === "cancelled";
}
