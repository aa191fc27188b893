import { placeOf } from "#model/place.ts";
import type { ExampleUpdate } from "#policy/example.ts";
import type { SubjectRule } from "#policy/rule.ts";

const told = (keys: Partial<ExampleUpdate>) => ({
  updates: [
    {
      status: "identified" as const,
      at: "09:42",
      nextUpdateBy: "10:30",
      cause: "A certificate of our card processor has run out.",
      body: "Payments by card fail for about one customer in ten.",
      ...keys,
    },
  ],
});

export const causeBasis: SubjectRule = {
  id: "cause/basis",
  why: "What we saw and what we think look alike in print. Readers act on a cause, so it says how sure we are of it.",
  good: told({ causeBasis: "observed" }),
  bad: told({}),
  level: "advice",
  judges: "style",
  source: "Best practices for security incident response, on acting before one has “fully assessed”",
  *check(subject) {
    if (subject.kind !== "incident") return;
    const told = new Set<string>();
    for (const update of subject.is.updates) {
      const { cause } = update;
      if (cause === undefined) continue;
      // The same words were told before: their basis was given there, or is missing there.
      if (update.causeBasis === undefined && update.status !== "investigating" && !told.has(cause)) {
        yield {
          place: placeOf(update, "cause"),
          what: "causeBasis is missing: nobody can tell whether this cause was seen or is thought likely",
          mend: "Write `causeBasis:` with observed, reported or suspected",
        };
      }
      told.add(cause);
    }
  },
};
