import { windowAt } from "#domain/maintenance-phase.ts";
import type { Site } from "#model/site.ts";
import type { Remark } from "#policy/finding.ts";
import type { Passage } from "#policy/passage.ts";
import { withoutDate } from "#policy/remedy-title.ts";
import type { SubjectRule } from "#policy/rule.ts";
import type { Subject } from "#policy/subject.ts";
import { datesIn, sameDay, type TypedDate } from "#policy/typed-dates.ts";

export const titleDated: SubjectRule = {
  id: "title/dated",
  why: "A title is read in inboxes and feeds, far from the page and sometimes days later, so every medium adds the start date. A second, different date beside it confuses.",
  good: { incident: { title: "Card payments fail for some customers" } },
  bad: { incident: { title: "Card payments fail for some customers (13 March 2026)" } },
  level: "error",
  judges: "style",
  source: "Spearhead Systems' security incident process: “Include the date in the title of any announcement”",
  *check(subject, { settings }) {
    for (const passage of subject.passages) {
      if (passage.part !== "title") continue;
      const typed = datesIn(passage.text, passage.language);
      if (typed.length === 0) continue;
      const days = startDays(subject, passage, settings);
      const different = typed.find((date) => !days.some((day) => sameDay(date, day)));
      const [first] = different === undefined ? typed : [different];
      if (first !== undefined) yield remark(passage, first, different !== undefined, days[0] ?? "");
    }
  },
};

function remark(passage: Passage, { text }: TypedDate, differs: boolean, day: string): Remark {
  const place = passage.placeAt(0);
  if (!differs) {
    const left = withoutDate(passage.text, text, passage.language);
    return {
      place,
      what: `title: “${text}” is added by every medium, and would stand there twice`,
      mend: "Leave the date out",
      advice: true,
      fix: left === undefined ? undefined : { place, was: passage.text, text: left },
    };
  }
  return {
    place,
    what: `title: “${text}” is not the day that it is about; the title will carry ${day}`,
    mend: "Leave the date out, or mend the start",
  };
}

/** The days, as `2026-03-14`, that a title may mean: the start by UTC, and by the organisation's own clock. */
function startDays(subject: Subject, { written }: Passage, { timeZone }: Site["settings"]): string[] {
  const start = startOf(subject, written);
  const local = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return [start.toISOString().slice(0, 10), local.format(start)];
}

function startOf(subject: Subject, written: Passage["written"]): Date {
  if (subject.kind === "incident") return subject.is.started;
  if (subject.kind === "notice") return subject.is.at;
  const update = subject.is.updates.find((said) => said === written);
  return update === undefined ? subject.is.window.start : windowAt(subject.is, update.at).start;
}
