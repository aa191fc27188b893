import { expect, test } from "vitest";
import { policyDocumentation } from "#policy/documentation.ts";
import { rules } from "#policy/registry.ts";
import { documented } from "#policy/rule.ts";

const page = policyDocumentation(rules);

test.each(rules)("the documentation says why $id is there, shows both examples, its level and its source", (rule) => {
  const chapter = page.split(/^## /m).find((text) => text.startsWith(`${rule.id}\n`)) ?? "";
  expect(chapter).toContain(rule.why);
  expect(chapter).toContain(`Level: ${rule.level}. Source: ${rule.source}.`);
  expect(chapter.match(/^(?:Good|Not good):\n\n```\n[^`]+\n```$/gm)).toHaveLength(2);
  expect(page).toContain(`(${documented(rule.id).replace("docs/policy.md", "")})`);
});

test("it has no gaps and no blanks at the ends of lines", () => {
  expect(page).not.toMatch(/undefined|\[object|[ \t]\n|\n{3}/);
  expect(page.endsWith("\n")).toBe(true);
});
