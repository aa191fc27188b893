import { gateNames } from "#model/disclosure.ts";
import { disclosing, gatesExcept } from "#policy/disclosed.ts";
import { obstaclesIn } from "#policy/disclosure-obstacles.ts";
import type { SubjectRule } from "#policy/rule.ts";

const kinds = new Set(gateNames);

export const securityGates: SubjectRule = {
  id: "security/gates",
  why: "Half a truth that must be taken back costs more trust than a day. So somebody has said by name that the facts are right, the times known, the data counted, the way in closed and the evidence kept.",
  good: disclosing(),
  bad: disclosing({}, { gates: gatesExcept("vectorClosed") }),
  level: "error",
  judges: "style",
  source:
    "Best practices for security incident response: “validate the facts”; Spearhead Systems' security incident process: disclose “once the vector is closed”",
  check: (subject, around) => obstaclesIn(subject, around, kinds),
};
