import { impactAt } from "#domain/timeline.ts";
import { placeOf } from "#model/place.ts";
import type { SubjectRule } from "#policy/rule.ts";

const updates = [
  {
    status: "identified",
    at: "09:42",
    nextUpdateBy: "10:30",
    body: "Our card processor rejects payments from one of our two data centres.",
  },
] as const;

export const impactNeeded: SubjectRule = {
  id: "impact/needed",
  why: "While we look for the trouble its impact may be unknown. Once it is found, readers must be able to tell how bad it is for them.",
  good: { incident: { impact: "minor" }, updates },
  bad: { incident: { impact: undefined }, updates },
  level: "error",
  judges: "style",
  source:
    "M. E. Kabay, CSIRT Management: “how serious …, how many people or systems are affected”; Alegion: “You may not know the priority right away”",
  *check(subject) {
    if (subject.kind !== "incident") return;
    const { is } = subject;
    if (is.impact !== undefined) return;
    const first = is.updates.find(({ status, at }) => status !== "investigating" && impactAt(is, at) === undefined);
    if (first === undefined) return;
    yield {
      place: placeOf(first, "status"),
      what: `impact is missing: this update is ${first.status}, and no word yet says how bad it is`,
      mend: "Write `impact:` with none, minor, major or critical",
    };
  },
};
