import { placeOf } from "#model/place.ts";
import type { SubjectRule } from "#policy/rule.ts";

const example = (kind: "update" | "handover") => ({
  incident: { roles: { communicator: "Day shift" } },
  updates: [
    {
      status: "investigating" as const,
      at: "09:42",
      nextUpdateBy: "10:30",
      body: "Payments by card fail for about one customer in ten.",
    },
    {
      status: "investigating" as const,
      kind,
      at: "10:20",
      nextUpdateBy: "11:00",
      communicator: "Night shift",
      body: "The night shift speaks from here on. Payments by card still fail for about one customer in ten.",
    },
  ],
});

export const handoverSaid: SubjectRule = {
  id: "handover/said",
  why: "Where another voice goes on without a word, readers wonder whether the old promises still hold.",
  good: example("handover"),
  bad: example("update"),
  level: "advice",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management: “handover should be noted in the record”",
  *check(subject) {
    if (subject.kind === "notice") return;
    let before = subject.is.roles?.communicator;
    for (const update of subject.is.updates) {
      const { communicator, kind } = update;
      if (communicator === undefined) continue;
      if (before !== undefined && communicator !== before && kind !== "handover") {
        yield {
          place: placeOf(update, "communicator"),
          what: `${communicator} speaks here for the first time, after ${before}, and nothing says so`,
          mend: "Write an update with `kind: handover` that says who goes on, and what was promised",
        };
      }
      before = communicator;
    }
  },
};
