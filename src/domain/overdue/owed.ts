import type { Problem } from "#model/place.ts";
import type { Impact } from "#model/update.ts";

/** What can be owed to readers, worst first. */
export const overdueKinds = ["promise", "regime", "disclosure", "maintenance", "report", "action", "drill"] as const;
export type OverdueKind = (typeof overdueKinds)[number];

/** One thing that is owed to readers and late; its place is where it was promised. */
export interface Overdue extends Problem {
  readonly kind: OverdueKind;
  /** Id of the incident or maintenance, or of the last drill. */
  readonly subject: string;
  /** How bad that is for readers, where it was ever said. */
  readonly impact?: Impact | undefined;
  /** The moment it was owed by. */
  readonly since: Date;
  /** Whole minutes since then, at least one. */
  readonly lateMinutes: number;
}

/** How many times its cadence a silence may last before it is too long. */
export const patience = 1.5;

/** Whole minutes from `since` to `now`; a minute that has not fully passed does not count. */
export function minutesLate(since: Date, now: Date): number {
  return Math.floor((now.getTime() - since.getTime()) / 60_000);
}

/** The moment `length` milliseconds after `from`. */
export function after(from: Date, length: number): Date {
  return new Date(from.getTime() + length);
}

/** `2026-03-14 10:30 UTC`, the form of logs. */
export function moment(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** ` (owed by Communicator on duty)`, or nothing where no role is named. */
export function owedBy(role: string | undefined): string {
  return role === undefined ? "" : ` (owed by ${role})`;
}
