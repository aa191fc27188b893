import { type GateName, gateNames } from "#model/disclosure.ts";
import type { Incident } from "#model/incident.ts";
import type { IncidentUpdate } from "#model/update.ts";
import type { Example, ExampleIncident, ExampleUpdate } from "#policy/example.ts";
import type { Subject } from "#policy/subject.ts";

/** A security incident whose statement is out: from its first update that no longer investigates. */
export interface Disclosed {
  readonly incident: Incident;
  readonly statement: IncidentUpdate;
}

/** The disclosure that `subject` is, or undefined where it is none, or none yet. */
export function disclosedIn(subject: Subject): Disclosed | undefined {
  if (subject.kind !== "incident" || subject.is.category !== "security") return undefined;
  const statement = subject.is.updates.find(({ status }) => status !== "investigating");
  return statement && { incident: subject.is, statement };
}

const timeline: ExampleUpdate["timeline"] = [
  { at: "2026-03-10T08:00:00Z", event: "access_gained", text: "Somebody opens the first of 120 orders." },
  { at: "2026-03-12T07:10:00Z", event: "detected", text: "An alarm shows one visitor reading many orders." },
  { at: "2026-03-12T07:30:00Z", event: "contained", text: "We close the way in." },
  { at: "2026-03-14T09:42:00Z", event: "notified", text: "We write to all 120 customers." },
];
const statement: ExampleUpdate = {
  status: "identified",
  at: "09:42",
  nextUpdateBy: "10:30",
  timeline,
  dataAffected: [{ kind: "Names and postal addresses", count: 120, effect: "read" }],
  customerActions: ["Be wary of letters that name your order and ask for money."],
  body: "Somebody read the names and postal addresses of 120 customers. We have closed the way in.",
};

const approval = { by: "Head of security", at: "2026-03-12T16:20:00Z" };

/** Two people who released the text as it stands. */
export const releases: NonNullable<ExampleIncident["releases"]> = [
  approval,
  { by: "Legal counsel", at: "2026-03-12T17:05:00Z" },
];

/** Gates that were all approved, but for `closed`. */
export function gatesExcept(...closed: readonly GateName[]): NonNullable<ExampleIncident["gates"]> {
  return Object.fromEntries(gateNames.filter((gate) => !closed.includes(gate)).map((gate) => [gate, [approval]]));
}

/** A sound disclosure, with other keys of its statement or of incident.md. */
export function disclosing(said: Partial<ExampleUpdate> = {}, incident: ExampleIncident = {}): Example {
  const facts = {
    title: "Orders of 120 customers were read",
    category: "security",
    started: "2026-03-10T08:00:00Z",
    detected: "2026-03-12T07:10:00Z",
    prenotifyAt: "2026-03-13T09:30:00Z",
    publishAt: "2026-03-14T09:42:00Z",
    gates: gatesExcept(),
    releases,
    credit: "none",
  } as const;
  return { incident: { ...facts, ...incident }, updates: [{ ...statement, ...said }] };
}
