import { isOngoing } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import type { ActionItem } from "#model/postmortem.ts";
import type { ShapeName } from "#site/shapes.ts";
import { now, site, words } from "#site/site.ts";

/** Whether a day like `2026-03-14` was over, by UTC, at `at`. */
function isLate(day: string, at: Date): boolean {
  return day < at.toISOString().slice(0, 10);
}

/** The first moment at which such a day is over. */
export function dayAfter(day: string): Date {
  return new Date(Date.parse(day) + 86_400_000);
}

/** How an action item stands: its word, its shape, and its mark where it is late. */
export interface Standing {
  readonly text: string;
  readonly shape: ShapeName;
  readonly marks?: { readonly status: string };
}

const shapes = { open: "ring", done: "operational", dropped: "crossed" } as const;

/** How an action item stands at `at`. */
export function standingAt(state: ActionItem["state"], due: string, at: Date): Standing {
  return state === "open" && isLate(due, at)
    ? { text: words.page.overdue, shape: "degraded_performance", marks: { status: "degraded_performance" } }
    : { text: words.actionStates[state], shape: shapes[state] };
}

/** Incidents whose postmortem is out, the newest report first. */
export const reports = site.incidents
  .flatMap((incident) => (incident.postmortem === undefined ? [] : [{ incident, postmortem: incident.postmortem }]))
  .sort((a, b) => b.postmortem.at.getTime() - a.postmortem.at.getTime());

/** What we said we would do and have not done yet, the longest due first. */
export const openActions: readonly { readonly incident: Incident; readonly action: ActionItem }[] = reports
  .flatMap(({ incident, postmortem }) => postmortem.actions.map((action) => ({ incident, action })))
  .filter(({ action }) => action.state === "open")
  .sort((a, b) => a.action.due.localeCompare(b.action.due));

/** Incidents whose postmortem was promised and is not out, the longest due first. */
export const promisedReports = site.incidents
  .filter(
    (incident) => !isOngoing(incident, now) && incident.postmortem === undefined && incident.imported === undefined,
  )
  .flatMap((incident) => {
    const due = reportDue(incident);
    return due === undefined ? [] : [{ incident, due }];
  })
  .sort((a, b) => a.due.getTime() - b.due.getTime());

/** The moment that the words which closed an incident name for its report; what was promised before a reopening is void. */
function reportDue({ updates }: Incident): Date | undefined {
  const closing = updates.slice(updates.findLastIndex(({ status }) => status !== "resolved") + 1);
  return closing.flatMap((update) => (update.status === "resolved" ? (update.reportDue ?? []) : [])).at(-1);
}
