import type { Site } from "#model/site.ts";
import type { IncidentUpdate } from "#model/update.ts";
import type { ExampleUpdate } from "#policy/example.ts";
import { isHollow } from "#policy/hollow.ts";
import type { SubjectRule } from "#policy/rule.ts";
import type { Subject } from "#policy/subject.ts";

const first: ExampleUpdate = {
  status: "investigating",
  at: "09:42",
  nextUpdateBy: "10:30",
  body: "Payments by card fail for about one customer in ten.",
};
const then = (body: string) => ({
  updates: [first, { status: "investigating" as const, at: "10:25", nextUpdateBy: "11:00", body }],
});

export const updateSaysSomething: SubjectRule = {
  id: "update/says-something",
  why: "Readers open every message hoping for a fact. One that holds only “we are working on it” takes their time, and they open the next one later.",
  good: then("We have ruled out our card processor. We are now comparing the two releases of this morning."),
  bad: then("We are still looking into this problem. Our team is working on it, and we are very sorry."),
  level: "advice",
  judges: "style",
  source: "How not to do incident response, on a post that spoke of a process and of nothing that happened",
  *check(subject, { settings }) {
    if (subject.kind !== "incident") return;
    const names = namesOf(settings);
    for (const [index, update] of subject.is.updates.entries()) {
      // The first word leans on the title, the components and the impact; a new status is a fact of its own.
      if (index === 0 || update.status !== subject.is.updates[index - 1]?.status) continue;
      if (update.kind !== "update" || hasFacts(update)) continue;
      const body = subject.passages.find(({ written, part }) => written === update && part === "body");
      if (
        body?.language.startsWith("en") !== true ||
        !wordsOf(subject, update).every((text) => isHollow(text, names))
      ) {
        continue;
      }
      yield {
        place: body.placeAt(body.text.search(/\S|$/)),
        what: "this update says nothing that readers did not know",
        mend: "Say what you saw, ruled out or tried since the last one, or what helps meanwhile",
      };
    }
  },
};

/** Keys that each hold a fact. */
const facts = [
  "impact",
  "scope",
  "workaround",
  "cause",
  "customerActions",
  "timeline",
  "dataAffected",
  "title",
] as const;

function hasFacts(update: IncidentUpdate): boolean {
  return facts.some((key) => update[key] !== undefined) || Object.keys(update.components ?? {}).length > 0;
}

/** Everything that the update says in its own language; quotes and code count, for they are no mere assurance. */
function wordsOf(subject: Subject, update: IncidentUpdate): string[] {
  const own = subject.passages.filter(({ written }) => written === update);
  return own.filter(({ language }) => language === own[0]?.language).map(({ text }) => text);
}

function namesOf({ components, groups }: Site["settings"]): ReadonlySet<string> {
  return new Set([...components, ...groups].flatMap(({ name }) => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []));
}
