import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { readinessChecks } from "#domain/readiness/checks.ts";
import { incidentFacts } from "#model/incident.ts";
import { postmortemFacts } from "#model/postmortem.ts";
import { siteSettings } from "#model/site.ts";
import { incidentUpdate } from "#model/update.ts";
import { rules } from "#policy/registry.ts";
import { type Answer, rows } from "#policy/rows.ts";

const schemas = { incident: incidentFacts, update: incidentUpdate, postmortem: postmortemFacts, site: siteSettings };
const keysOf = z.record(z.string(), z.unknown());

/** Whether a JSON Schema has the key at `path`, in it or in one of its alternatives. */
function has(schema: unknown, [key, ...path]: readonly string[]): boolean {
  if (key === undefined) return true;
  const { properties, items, anyOf, oneOf, allOf } = keysOf.parse(schema);
  const inside = properties === undefined ? undefined : keysOf.parse(properties)[key];
  if (inside !== undefined && has(inside, path)) return true;
  const others = [items, anyOf, oneOf, allOf].flat().filter((other) => other !== undefined);
  return others.some((other) => has(other, [key, ...path]));
}

const readable = Object.entries(schemas).map(
  ([name, schema]) => [name, z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })] as const,
);
const ids = new Set(rules.map(({ id }) => id));

function isThere(answer: Answer | { readonly readiness: string }): boolean {
  if ("rule" in answer) return ids.has(answer.rule);
  if ("readiness" in answer) return Object.hasOwn(readinessChecks, answer.readiness);
  if ("template" in answer) {
    return existsSync(new URL(`../../../content/templates/${answer.template}.md`, import.meta.url));
  }
  if ("page" in answer) {
    return existsSync(new URL(`../../../src/site/components/${answer.page}.astro`, import.meta.url));
  }
  if ("field" in answer) {
    const [name, ...path] = answer.field.split(".");
    return readable.some(([schema, form]) => schema === name && path.length > 0 && has(form, path));
  }
  return Object.values(answer).every((words) => words.trim() !== "");
}

test("each of the 94 rows has an answer, and no other row has one", () => {
  const numbers = Array.from({ length: 94 }, (_, index) => index + 1);
  expect(Object.keys(rows).map(Number)).toEqual(numbers);
  const answered = numbers.filter((row) => rows[row]?.some((answer) => !("later" in answer)));
  const waiting = numbers.filter((row) => rows[row]?.some((answer) => "later" in answer));
  expect(numbers.filter((row) => (rows[row]?.length ?? 0) === 0)).toEqual([]);
  console.info(
    `Of 94 rows ${answered.length} have an answer that is there, ${waiting.length} still wait for one, ` +
      `${94 - answered.length} of them for their only one.`,
  );
});

test.each(Object.entries(rows))("what row %s points at is there", (_row, answers) => {
  expect(answers.filter((answer) => !isThere(answer))).toEqual([]);
});

test.each<Answer | { readonly readiness: string }>([
  { rule: "words/sung" },
  { readiness: "lines/straight" },
  { field: "incident.colour" },
  { field: "site.policy.impact" },
  { field: "reader.name" },
  { template: "no-such-words" },
  { page: "NoSuchPart" },
  { publish: " " },
])("what is not there is found missing: %o", (answer) => {
  expect(isThere(answer)).toBe(false);
});

test("what waits for later says what it will be", () => {
  const waiting = Object.values(rows).flatMap((answers) =>
    answers.flatMap((one) => ("later" in one ? [one.later] : [])),
  );
  expect(waiting.filter((words) => !/^(?:readiness|gate|rule|page): \S/.test(words))).toEqual([]);
});
