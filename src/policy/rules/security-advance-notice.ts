import { disclosing } from "#policy/disclosed.ts";
import { obstaclesIn } from "#policy/disclosure-obstacles.ts";
import type { SubjectRule } from "#policy/rule.ts";

const kinds = new Set(["advanceNotice", "times"] as const);

export const securityAdvanceNotice: SubjectRule = {
  id: "security/advance-notice",
  why: "Customers' security teams protect their own people and must answer their questions. Whoever tells them an hour before the public has told them nothing.",
  good: disclosing(),
  bad: disclosing({}, { prenotifyAt: "2026-03-14T08:42:00Z" }),
  level: "error",
  judges: "style",
  source: "Spearhead Systems' security incident process: notify customers' security teams before the public",
  check: (subject, around) => obstaclesIn(subject, around, kinds),
};
