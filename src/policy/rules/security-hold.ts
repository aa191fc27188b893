import { disclosing } from "#policy/disclosed.ts";
import { obstaclesIn } from "#policy/disclosure-obstacles.ts";
import type { SubjectRule } from "#policy/rule.ts";

const kinds = new Set(["lawEnforcement"] as const);
const since = "2026-03-12T12:00:00Z";

export const securityHold: SubjectRule = {
  id: "security/hold",
  why: "Investigators who ask us to wait may be about to catch somebody. We wait until they lift it, or two of us decide, aloud and with a reason, that readers cannot.",
  good: disclosing({}, { holds: { lawEnforcement: { since, cleared: "2026-03-13T08:00:00Z" } } }),
  bad: disclosing({}, { holds: { lawEnforcement: { since } } }),
  level: "error",
  judges: "style",
  source: "Best practices for security incident response: wait where law enforcement asks for it",
  check: (subject, around) => obstaclesIn(subject, around, kinds),
};
