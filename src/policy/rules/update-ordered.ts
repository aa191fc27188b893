import { placeOf, type Written } from "#model/place.ts";
import type { Remark } from "#policy/finding.ts";
import type { SubjectRule } from "#policy/rule.ts";

/** Clocks of two machines may differ by this much, in milliseconds. */
const clocksDiffer = 10 * 60_000;

type Said = Written & { readonly at: Date; readonly corrects?: string | undefined };

export const updateOrdered: SubjectRule = {
  id: "update/ordered",
  why: "The times of updates are the record of who knew what when. One wrong time makes the whole timeline doubtful.",
  good: {
    updates: [
      {
        status: "investigating",
        at: "09:42",
        nextUpdateBy: "10:30",
        body: "Payments by card fail for about one customer in ten.",
      },
      {
        status: "identified",
        at: "10:20",
        nextUpdateBy: "11:00",
        body: "Our card processor rejects requests from one of our two data centres.",
      },
    ],
  },
  bad: {
    updates: [
      {
        status: "investigating",
        at: "09:42",
        nextUpdateBy: "10:30",
        body: "Payments by card fail for about one customer in ten.",
      },
      {
        status: "identified",
        at: "09:42",
        nextUpdateBy: "11:00",
        body: "Our card processor rejects requests from one of our two data centres.",
      },
    ],
  },
  level: "error",
  judges: "shape",
  source: "“Document everything … Include dates and times” (Best practices for security incident response)",
  *check(subject, { now }) {
    if (subject.kind === "notice") {
      yield* fromTheFuture(subject.is, now);
      return;
    }
    const said = new Map<string, Said>();
    let before: Said | undefined;
    for (const update of subject.is.updates) {
      yield* inItsPlace(update, before);
      yield* fromTheFuture(update, now);
      yield* correctsWhatWasSaid(update, said);
      said.set(update.id, update);
      before = update;
    }
    if (subject.kind !== "incident") return;
    const { started, updates } = subject.is;
    const [first] = updates;
    if (first !== undefined && first.at < started) {
      yield {
        place: placeOf(first, "at"),
        what: `at: ${iso(first.at)} is before the incident started (${iso(started)})`,
        mend: "Mend `at:` here or `started:` in incident.md",
      };
    }
    for (const update of updates) {
      if (update.status !== "resolved" || update.ended === undefined) continue;
      if (update.ended >= started && update.ended <= update.at) continue;
      yield {
        place: placeOf(update, "ended"),
        what: `ended: ${iso(update.ended)} is not between the start (${iso(started)}) and this update (${iso(update.at)})`,
        mend: "Write when the impact ended for readers, or leave it out",
      };
    }
  },
};

function* inItsPlace(update: Said, before: Said | undefined): Iterable<Remark> {
  if (before === undefined || update.at > before.at) return;
  const same = update.at.getTime() === before.at.getTime();
  yield {
    place: placeOf(update, "at"),
    what: same
      ? `at: ${iso(update.at)} is also the time of ${before.id}`
      : `at: ${iso(update.at)} is before ${before.id}, which stands above it`,
    mend: same
      ? "Write the seconds too, so that one comes after the other, or take one of the two out"
      : "Mend the time, and the file's name with it",
  };
}

function* fromTheFuture(said: Said, now: Date | undefined): Iterable<Remark> {
  if (now === undefined || said.at.getTime() <= now.getTime() + clocksDiffer) return;
  yield {
    place: placeOf(said, "at"),
    what: `at: ${iso(said.at)} is still to come (it is ${iso(now)})`,
    mend: "Write the time at which it is said; nothing is published ahead of its time",
  };
}

function* correctsWhatWasSaid(update: Said, said: ReadonlyMap<string, Said>): Iterable<Remark> {
  if (update.corrects === undefined || said.has(update.corrects)) return;
  yield {
    place: placeOf(update, "corrects"),
    what: `corrects: “${update.corrects}” is no update that was said before this one`,
    mend: "Write the file name, without “.md”, of the update that was wrong",
  };
}

function iso(at: Date): string {
  return at.toISOString().replace(/(?::00)?\.000Z$/, "Z");
}
