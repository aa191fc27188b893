import type { MaintenanceUpdate } from "#model/maintenance.ts";
import type { IncidentUpdate } from "#model/update.ts";

export type NextUpdate =
  | { readonly kind: "none" }
  | { readonly kind: "due"; readonly by: Date }
  | { readonly kind: "overdue"; readonly by: Date; readonly lateMinutes: number };

/** What a promise hangs on. */
interface Promising {
  readonly status: IncidentUpdate["status"] | MaintenanceUpdate["status"];
  readonly nextUpdateBy?: Date | undefined;
}

/**
 * What the latest update still owes its readers at `now`.
 *
 * A promise is kept until its minute has fully passed, so a page built at 10:00:30
 * does not call a 10:00 promise broken.
 */
export function nextUpdate(latest: Promising, now: Date): NextUpdate {
  if (latest.status === "resolved" || latest.nextUpdateBy === undefined) return { kind: "none" };

  const by = latest.nextUpdateBy;
  const lateMinutes = Math.floor((now.getTime() - by.getTime()) / 60_000);
  return lateMinutes < 1 ? { kind: "due", by } : { kind: "overdue", by, lateMinutes };
}
