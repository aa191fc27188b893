import { windowAt } from "#domain/maintenance-phase.ts";
import { placeOf } from "#model/place.ts";
import type { SubjectRule } from "#policy/rule.ts";

const work = (start: string, end: string) => ({
  maintenance: {
    window: { start, end },
    updates: [{ status: "scheduled" as const, at: "2026-03-25T10:00:00Z", body: "Reports can be read, not saved." }],
  },
});

export const maintenanceNotice: SubjectRule = {
  id: "maintenance/notice",
  why: "Readers plan their own work around ours, and can do so only as long as it lies ahead.",
  good: work("2026-04-02T20:00:00Z", "2026-04-02T22:00:00Z"),
  bad: work("2026-03-25T09:00:00Z", "2026-03-25T11:00:00Z"),
  level: "error",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management: “you must manage expectations carefully”",
  *check(subject, { settings: { policy } }) {
    if (subject.kind !== "maintenance") return;
    const { updates } = subject.is;
    for (const [index, update] of updates.entries()) {
      const isMove = index > 0 && update.kind === "update" && update.window !== undefined;
      if ((index > 0 && !isMove) || update.status === "cancelled") continue;
      const ahead = windowAt(subject.is, update.at).start.getTime() - update.at.getTime();
      if (ahead >= policy.maintenanceNotice) continue;
      if (ahead < 0 && index === 0) {
        yield {
          place: placeOf(update, "at"),
          what: "this work is announced after it began",
          mend: "Tell it as an incident: to readers who knew of nothing it is one",
        };
      } else if (ahead >= 0) {
        yield {
          place: placeOf(update, "at"),
          what: `this is said ${hours(ahead)} hours before the work, and we promise ${hours(policy.maintenanceNotice)}`,
          mend: "Move the window, or say why it cannot wait",
          advice: true,
        };
      }
    }
  },
};

function hours(milliseconds: number): number {
  return Math.floor(milliseconds / 3_600_000);
}
