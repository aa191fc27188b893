import { impactAt, latestUpdate } from "#domain/timeline.ts";
import { placeOf } from "#model/place.ts";
import type { ExampleUpdate } from "#policy/example.ts";
import type { SubjectRule } from "#policy/rule.ts";
import { resolvedSaysWhat } from "#policy/rules/resolved-says-what.ts";

const said = resolvedSaysWhat.good.updates ?? [];
const meaning = "An important part fails for many.";
const settings = {
  policy: { impacts: { major: { meaning, firstUpdate: "20m", cadence: "60m", report: "7d" } } },
};
const withReport: readonly ExampleUpdate[] = said.map((update) =>
  update.status === "resolved" ? { ...update, reportDue: "2026-03-20T12:00:00Z" } : update,
);

export const resolvedReportDue: SubjectRule = {
  id: "resolved/report-due",
  why: "After a bad day readers want to know when they hear what was learned. Without a date a report is a rumour.",
  good: { settings, updates: withReport },
  bad: { settings, updates: said },
  level: "error",
  judges: "style",
  source: "“Get a commitment on when to expect updates” (Alegion, Managing incident response like a pro)",
  *check(subject, { settings: { policy } }) {
    if (subject.kind !== "incident") return;
    const latest = latestUpdate(subject.is);
    if (latest?.status !== "resolved" || subject.is.postmortem !== undefined) return;
    const impact = impactAt(subject.is, latest.at);
    if (impact !== "major" && impact !== "critical") return;
    const within = policy.impacts[impact].report;
    if (within === undefined) return;
    const due = subject.is.updates.findLast(
      (update) => update.status === "resolved" && (update.reportDue !== undefined || update.kind === "update"),
    );
    if (due?.status !== "resolved") return;
    const days = Math.round(within / 86_400_000);
    if (due.reportDue === undefined) {
      yield {
        place: placeOf(due, "status"),
        what: `reportDue is missing: after ${impact} impact we promise a postmortem within ${days} days`,
        mend: "Write `reportDue:` with the time by which it is published, or publish it now",
      };
    } else if (due.reportDue.getTime() - due.at.getTime() > within) {
      yield {
        place: placeOf(due, "reportDue"),
        what: `reportDue is later than the ${days} days that we promise after ${impact} impact`,
        mend: "Promise it earlier, or say why it takes longer",
        advice: true,
      };
    }
  },
};
