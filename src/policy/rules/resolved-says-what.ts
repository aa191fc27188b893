import { impactAt } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { placeInBody, placeOf } from "#model/place.ts";
import type { IncidentUpdate } from "#model/update.ts";
import type { Remark } from "#policy/finding.ts";
import { proseOf } from "#policy/prose.ts";
import type { SubjectRule } from "#policy/rule.ts";

/** “This incident has been resolved.” has five words and says nothing. */
const leastWords = 10;
type Resolved = Extract<IncidentUpdate, { status: "resolved" }>;

const first = {
  status: "investigating",
  at: "09:42",
  nextUpdateBy: "10:30",
  body: "Payments by card fail for about one customer in ten.",
} as const;

export const resolvedSaysWhat: SubjectRule = {
  id: "resolved/says-what",
  why: "“Resolved” alone leaves readers with the question that they came with: what was it, is it over for me, can it come back?",
  good: {
    updates: [
      first,
      {
        status: "resolved",
        at: "11:30",
        cause: "A certificate of our card processor had run out.",
        causeBasis: "observed",
        lingering: "none",
        dataLoss: "none",
        body: "All payments by card work again since 11:05. Nobody was charged twice; orders that failed can be placed again.",
      },
    ],
  },
  bad: {
    updates: [
      first,
      {
        status: "resolved",
        at: "11:30",
        cause: "A certificate had run out.",
        causeBasis: "observed",
        lingering: "none",
        dataLoss: "none",
        body: "This incident has been resolved.",
      },
    ],
  },
  level: "error",
  judges: "style",
  source:
    "“The reason for the outage … still hasn't happened” (How not to do incident response); PagerDuty's guide for customer liaisons on lingering effects",
  *check(subject) {
    if (subject.kind !== "incident") return;
    for (const [index, update] of subject.is.updates.entries()) {
      if (update.status !== "resolved" || update.kind !== "update") continue;
      yield* enoughSaid(update);
      yield* causeSaid(update, subject.is.updates.slice(0, index + 1));
      yield* effectsSaid(update, subject.is);
    }
  },
};

function* enoughSaid(update: Resolved): Iterable<Remark> {
  const { words } = proseOf(update.body);
  // In scripts that do not part words by blanks every character counts.
  const count = (
    words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]{1,400}/gu) ?? []
  ).length;
  if (count >= leastWords) return;
  yield {
    place: placeInBody(update, update.body.search(/\S|$/)),
    what: count === 0 ? "the resolution says nothing" : "the resolution does not say what happened",
    mend: "Say what failed, for whom, until when, and whether anything is left to do",
  };
}

function* causeSaid(update: Resolved, until: readonly IncidentUpdate[]): Iterable<Remark> {
  if (update.causeStatus === "investigating") {
    if (update.reportDue !== undefined) return;
    yield {
      place: placeOf(update, "causeStatus"),
      what: "the cause is still being looked for, and reportDue is missing",
      mend: "Write `reportDue:` with the time by which you will say more",
    };
  } else if (!until.some(({ cause }) => cause !== undefined)) {
    yield {
      place: placeOf(update, "status"),
      what: "cause is missing: no update says why it happened",
      mend: "Write `cause:`, or `causeStatus: investigating` with `reportDue:`",
    };
  }
}

function* effectsSaid(update: Resolved, incident: Incident): Iterable<Remark> {
  const impact = impactAt(incident, update.at);
  if (impact === undefined || impact === "none" || impact === "minor") return;
  const missing = (["lingering", "dataLoss"] as const).filter((key) => update[key] === undefined);
  if (missing.length === 0) return;
  yield {
    place: placeOf(update, "status"),
    what: `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} missing after ${impact} impact`,
    mend: "Say whether effects stay and whether data was lost; `none` is a good answer",
    advice: true,
  };
}
