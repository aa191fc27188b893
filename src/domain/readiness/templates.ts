import { fail, itemOf, ok, type ReadinessItem, type Verdict } from "#domain/readiness/item.ts";
import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";
import type { Template } from "#model/template.ts";
import { impacts } from "#model/update.ts";

const others: readonly (readonly [string, (template: Template) => boolean])[] = [
  ["a security disclosure", (template) => template.category === "security"],
  ["planned work", (template) => template.for === "maintenance"],
  ["a correction", (template) => template.for === "incident" && /(?:^|-)correction(?:-|$)/.test(template.id)],
];

/** Whether words wait for what will happen one day. */
export function templateItems({ settings, templates }: Site): ReadinessItem[] {
  return [
    itemOf("templates/first-words", placeOf(settings, "policy.impacts"), firstWords(templates)),
    itemOf("templates/others", placeOf(settings, "policy"), otherWords(templates)),
  ];
}

function firstWords(templates: readonly Template[]): Verdict {
  const isFirst = (template: Template) => template.for === "incident" && template.status === "investigating";
  const missing = impacts.filter((impact) => !templates.some((one) => isFirst(one) && one.impact === impact));
  if (missing.length === 0) return ok("first words wait for each impact");
  return fail(
    `no first words wait for ${missing.join(", ")} impact`,
    `Write \`templates/first-words-${missing[0]}.md\` with \`for: incident\`, \`status: investigating\` and its impact`,
  );
}

function otherWords(templates: readonly Template[]): Verdict {
  const missing = others.filter(([, fits]) => !templates.some(fits)).map(([name]) => name);
  if (missing.length === 0) return ok("words wait for a security disclosure, planned work and a correction");
  return fail(`no words wait for ${missing.join(", ")}`, "Write a template of each, in `templates/`");
}
