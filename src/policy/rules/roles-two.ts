import { placeOf } from "#model/place.ts";
import type { SubjectRule } from "#policy/rule.ts";

export const rolesTwo: SubjectRule = {
  id: "roles/two",
  why: "Who mends cannot write at the same time, and what then falls silent is the writing.",
  good: { incident: { roles: { communicator: "Head of support", lead: "Engineer on call" } } },
  bad: { incident: { roles: { communicator: "Engineer on call", lead: "Engineer on call" } } },
  level: "advice",
  judges: "style",
  source:
    "Best practices for security incident response: “one person can perform corrective actions while the other documents them and reports”",
  *check(subject) {
    if (subject.kind === "notice") return;
    const { communicator, lead } = subject.is.roles ?? {};
    if (communicator === undefined || communicator.toLowerCase() !== lead?.toLowerCase()) return;
    yield {
      place: placeOf(subject.is, "roles.communicator"),
      what: `${communicator} leads the work and speaks about it`,
      mend: "Let somebody else speak",
    };
  },
};
