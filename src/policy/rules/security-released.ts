import { disclosing, releases } from "#policy/disclosed.ts";
import { obstaclesIn } from "#policy/disclosure-obstacles.ts";
import type { SubjectRule } from "#policy/rule.ts";

const kinds = new Set(["releases"] as const);

export const securityReleased: SubjectRule = {
  id: "security/released",
  why: "Two people have read these words, and no others, before everybody did. A text that was changed after they read it was read by nobody.",
  good: disclosing(),
  bad: disclosing({}, { releases: releases.slice(0, 1) }),
  level: "error",
  judges: "style",
  source: "Best practices for security incident response: a statement is approved by two people before it goes out",
  check: (subject, around) => obstaclesIn(subject, around, kinds),
};
