import { impactAt } from "#domain/timeline.ts";
import { placeOf } from "#model/place.ts";
import type { SubjectRule } from "#policy/rule.ts";

/** How much longer than its cadence a promise may be before it is too late. */
const patience = 1.5;

export const updateNextPromise: SubjectRule = {
  id: "update/next-promise",
  why: "Who knows when the next word comes can put the phone down until then. Without it every minute of silence is a new question.",
  good: {
    updates: [
      {
        status: "investigating",
        at: "09:42",
        nextUpdateBy: "10:30",
        body: "Payments by card fail for about one customer in ten.",
      },
    ],
  },
  bad: {
    updates: [{ status: "investigating", at: "09:42", body: "Payments by card fail for about one customer in ten." }],
  },
  level: "error",
  judges: "style",
  source: "“State when to expect the next update” (Alegion, Managing incident response like a pro)",
  *check(subject, { settings }) {
    if (subject.kind !== "incident") return;
    for (const update of subject.is.updates) {
      if (update.status === "resolved") continue;
      const { at, nextUpdateBy } = update;
      if (nextUpdateBy === undefined) {
        yield {
          place: placeOf(update, "status"),
          what: `nextUpdateBy is missing: this update is ${update.status} and does not say when we speak again`,
          mend: "Write `nextUpdateBy:` with the time by which you will post again, whatever happens",
        };
        continue;
      }
      const place = placeOf(update, "nextUpdateBy");
      if (nextUpdateBy <= at) {
        yield {
          place,
          what: "nextUpdateBy is not after the update itself",
          mend: "Write a time that is still to come",
        };
        continue;
      }
      const impact = impactAt(subject.is, at);
      const cadence = impact && settings.policy.impacts[impact].cadence;
      if (cadence !== undefined && nextUpdateBy.getTime() - at.getTime() > cadence * patience) {
        yield {
          place,
          what: `nextUpdateBy is ${minutes(nextUpdateBy.getTime() - at.getTime())} away, and for ${impact} impact we speak every ${minutes(cadence)}`,
          mend: "Promise an earlier word, even if it will only say that the work goes on",
          advice: true,
        };
      }
    }
  },
};

function minutes(milliseconds: number): string {
  return `${Math.round(milliseconds / 60_000)} minutes`;
}
