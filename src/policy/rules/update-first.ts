import { impactAt, latestUpdate } from "#domain/timeline.ts";
import { placeOf } from "#model/place.ts";
import type { SubjectRule } from "#policy/rule.ts";

const first = (at: string) => ({
  updates: [
    {
      status: "investigating" as const,
      at,
      nextUpdateBy: "10:50",
      body: "Payments by card fail for about one customer in ten.",
    },
  ],
});

export const updateFirst: SubjectRule = {
  id: "update/first",
  why: "Readers notice before we speak. Each minute without a word is one in which they look for the fault in themselves.",
  good: first("09:45"),
  bad: first("10:20"),
  level: "advice",
  judges: "style",
  source:
    "How not to do incident response: “Almost from the moment they took down their websites they had an open dialog with the public”",
  *check(subject, { settings: { policy } }) {
    // A security disclosure waits until it is sure of its facts.
    if (subject.kind !== "incident" || subject.is.category === "security") return;
    const { is } = subject;
    const [first] = is.updates;
    if (first === undefined || latestUpdate(is)?.status === "resolved") return;
    const impact = impactAt(is, first.at);
    if (impact === undefined) return;
    const waited = first.at.getTime() - (is.detected ?? is.started).getTime();
    const promised = policy.impacts[impact].firstUpdate;
    if (waited <= promised) return;
    yield {
      place: placeOf(first, "at"),
      what: `the first word came ${minutes(waited)} minutes in, and for ${impact} impact we promise it within ${minutes(promised)}`,
      mend: "Tell readers in the next update that it came late, and look into it in the postmortem",
    };
  },
};

function minutes(milliseconds: number): number {
  return Math.round(milliseconds / 60_000);
}
