import type { Incident } from "#model/incident.ts";
import type { Impact, IncidentStatus, IncidentUpdate } from "#model/update.ts";

/** What of `said`, oldest first, had been said at `at`; the moment itself included. */
export function spokenBy<Said extends { readonly at: Date }>(said: readonly Said[], at: Date): readonly Said[] {
  const newest = said.at(-1);
  if (newest === undefined || newest.at <= at) return said;
  return said.filter((word) => word.at <= at);
}

/** The newest update, or the newest that had been said at `at`. */
export function latestUpdate(incident: Pick<Incident, "updates">, at?: Date): IncidentUpdate | undefined {
  return (at === undefined ? incident.updates : spokenBy(incident.updates, at)).at(-1);
}

/** The state that was last said, or undefined before the first word. */
export function incidentStateAt(incident: Pick<Incident, "updates">, at: Date): IncidentStatus | undefined {
  return latestUpdate(incident, at)?.status;
}

interface Titled {
  readonly title: string;
  readonly updates: readonly { readonly at: Date; readonly title?: string | undefined }[];
}

/** The title as of `at`, without a date: the newest that an update brought, or the opening one. */
export function titleAt(subject: Titled, at: Date): string {
  return spokenBy(subject.updates, at).findLast((update) => update.title !== undefined)?.title ?? subject.title;
}

/** How bad it was said to be at `at`; undefined as long as nobody had said. */
export function impactAt(incident: Pick<Incident, "impact" | "updates">, at: Date): Impact | undefined {
  return spokenBy(incident.updates, at).findLast((update) => update.impact !== undefined)?.impact ?? incident.impact;
}

/** Whether it had begun at `at` and nobody had said yet that it was over. */
export function isOngoing(incident: Pick<Incident, "started" | "updates">, at: Date): boolean {
  return incident.started <= at && incidentStateAt(incident, at) !== "resolved";
}

/**
 * When it was over: the `ended` of its resolution, corrections of it included, or the moment of that word.
 * Undefined while it lasts, also after it was reopened.
 */
export function endOf(incident: Pick<Incident, "updates">): Date | undefined {
  const { updates } = incident;
  const closing = updates.slice(updates.findLastIndex((update) => update.status !== "resolved") + 1);
  const corrected = closing.findLast((update) => update.status === "resolved" && update.ended !== undefined);
  return (corrected?.status === "resolved" ? corrected.ended : undefined) ?? closing[0]?.at;
}

/** How long it lasted, or has lasted until `now`, in milliseconds; pauses between a resolution and a reopening count. */
export function durationOf(incident: Pick<Incident, "started" | "updates">, now: Date): number {
  const end = endOf(incident) ?? now;
  return Math.max(0, end.getTime() - incident.started.getTime());
}

/** How long readers waited for the first word, in milliseconds; undefined before it. */
export function firstWordAfter(incident: Pick<Incident, "started" | "updates">): number | undefined {
  const first = incident.updates[0];
  return first === undefined ? undefined : Math.max(0, first.at.getTime() - incident.started.getTime());
}
