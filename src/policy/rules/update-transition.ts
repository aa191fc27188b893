import { placeOf, type Written } from "#model/place.ts";
import type { SubjectRule } from "#policy/rule.ts";

type State = string;
/** From each state the states that may follow; `start` is before the first word. */
const ofIncidents: Readonly<Record<State, readonly State[]>> = {
  start: ["investigating", "identified", "monitoring"],
  investigating: ["investigating", "identified", "monitoring", "resolved"],
  identified: ["identified", "investigating", "monitoring", "resolved"],
  monitoring: ["monitoring", "investigating", "identified", "resolved"],
  resolved: ["investigating"],
};
const ofMaintenances: Readonly<Record<State, readonly State[]>> = {
  start: ["scheduled", "in_progress"],
  scheduled: ["scheduled", "in_progress", "verifying", "completed", "cancelled"],
  in_progress: ["in_progress", "verifying", "completed", "cancelled"],
  verifying: ["verifying", "in_progress", "completed", "cancelled"],
  completed: [],
  cancelled: [],
};

export const updateTransition: SubjectRule = {
  id: "update/transition",
  why: "Readers follow the state. A step that cannot be, such as an end before a beginning, tells them that nobody is keeping the record.",
  good: {
    updates: [
      {
        status: "investigating",
        at: "09:42",
        nextUpdateBy: "10:30",
        body: "Payments by card fail for about one customer in ten.",
      },
      {
        status: "monitoring",
        at: "10:20",
        nextUpdateBy: "11:00",
        body: "Payments work again since 10:12. We are watching them before we call it over.",
      },
    ],
  },
  bad: {
    updates: [
      {
        status: "resolved",
        at: "09:42",
        cause: "A certificate of our card processor had run out.",
        causeBasis: "observed",
        lingering: "none",
        dataLoss: "none",
        body: "Payments by card failed for about one customer in ten until 09:40. They work again.",
      },
    ],
  },
  level: "error",
  judges: "shape",
  source: "“Define stages of the response” (Alegion, Managing incident response like a pro)",
  *check(subject) {
    if (subject.kind === "notice") return;
    const imported = subject.is.imported !== undefined;
    const { updates } = subject.is;
    if (updates.length === 0 && !imported) {
      yield {
        place: placeOf(subject.is, "title"),
        what: `nothing was said about this ${subject.kind} yet, so nobody hears of it`,
        mend: "Write its first update, or mark it `draft: true`",
      };
    }
    const steps = subject.kind === "incident" ? ofIncidents : ofMaintenances;
    let state = "start";
    for (const update of updates) {
      const isFirstOfImport = imported && state === "start";
      const what = isFirstOfImport ? undefined : wrongStep(update, state, steps);
      if (what !== undefined) yield { place: placeOf(update, "status"), ...what };
      state = update.status;
    }
  },
};

function wrongStep(
  update: Written & { readonly status: string; readonly kind: string },
  state: State,
  steps: Readonly<Record<State, readonly State[]>>,
) {
  if (update.kind !== "update") {
    if (update.status === state) return undefined;
    const what =
      state === "start"
        ? `a ${update.kind} cannot be the first word`
        : `a ${update.kind} changes the state from ${state} to ${update.status}`;
    return {
      what,
      mend:
        state === "start"
          ? "Write an update first"
          : `Write \`status: ${state}\`, and a change of state as an update of its own`,
    };
  }
  const legal = steps[state] ?? [];
  if (legal.includes(update.status)) return undefined;
  if (legal.length === 0) {
    return {
      what: `nothing comes after ${state}, but this is ${update.status}`,
      mend: "Correct what was said with `kind: correction`, or begin a new one",
    };
  }
  return {
    what: state === "start" ? `${update.status} cannot be the first word` : `${update.status} cannot follow ${state}`,
    mend: `Say ${legal.join(" or ")} first`,
  };
}
