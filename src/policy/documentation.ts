import type { Example } from "#policy/example.ts";
import { howTheyWereRead, mostRead, onRealTexts } from "#policy/real-statements.ts";
import type { Rule } from "#policy/rule.ts";

const beginning = `# The communication rules

Everything that is published is judged by these rules first. An **error** ends the way: nothing has been said yet.
An **advice** is only shown; some rules find lesser things as advice. This page is made from the rules themselves.

A site sets levels in \`site.yaml\`. Whoever switches a rule off, or makes advice of errors, says why:

\`\`\`yaml
policy:
  rules:
    words/length: error
    words/acronym: {level: off, reason: Our readers are engineers and know more of them than we do.}
\`\`\`

Where a rule is wrong about one text, the text says so, with the reason:

\`\`\`yaml
silence:
  - rule: update/no-fix-estimate
    reason: The processor has published this time itself, and we quote it.
\`\`\`

\`openline lint --show-silenced\` lists all of them with their reasons.

\`openline lint --fix\` mends what needs no judgement: it takes a date out of a title that every medium dates anyway,
introduces a short form with the words of the glossary, puts in the time and status that an update's name says, and
mends the spelling of keys. What was published or imported it never touches.

History that was imported is judged by its shape alone, and what stands in code or
in a quoted block is judged by no rule of words.
`;

/** The text of docs/policy.md. */
export function policyDocumentation(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => `| [\`${rule.id}\`](#${anchorOf(rule.id)}) | ${rule.level} | ${rule.judges} |`);
  const table = ["| rule | level | judges |", "|---|---|---|", ...rows].join("\n");
  return [beginning, table, ...rules.map(chapter), appendix()].join("\n").concat("\n");
}

function chapter(rule: Rule): string {
  return [
    `\n## ${rule.id}\n`,
    `${rule.why}\n`,
    `Good:\n\n${shown(rule.good)}\n`,
    `Not good:\n\n${shown(rule.bad)}\n`,
    `Level: ${rule.level}. Source: ${rule.source}.`,
  ].join("\n");
}

/** How the rules do on texts that nobody wrote for them. */
function appendix(): string {
  const rows = onRealTexts.map(({ rule, inStatements, inUpdates }) => {
    const { found, wrong } = inStatements ?? { found: "—", wrong: "—" };
    const read = typeof found === "number" && found > mostRead ? ` of ${mostRead} read` : "";
    return `| [\`${rule}\`](#${anchorOf(rule)}) | ${found} | ${wrong}${read} | ${inUpdates.found.toLocaleString("en")} |`;
  });
  const head = ["| rule | found in statements | of these wrongly | found in updates |", "|---|---|---|---|"];
  return ["\n## Appendix: how the rules do on real statements\n", `${howTheyWereRead}\n`, ...head, ...rows].join("\n");
}

/** The example as its files have it. */
function shown(example: Example): string {
  const { incident, updates = [], postmortem, maintenance, notice, beside, settings } = example;
  const { template, publishedBody, publishedPolicy } = example;
  const texts: string[] = [];
  if (settings !== undefined) texts.push(lines(settings));
  if (template !== undefined) texts.push(`A template:\n${template}`);
  if (publishedPolicy !== undefined) texts.push(`Published:\n${lines({ policy: publishedPolicy })}`);
  if (notice !== undefined) texts.push(`A notice:\n${lines(notice)}`);
  if (beside !== undefined) texts.push(`Another incident:\n${lines(beside)}`);
  if (incident !== undefined && lines(incident) !== "") texts.push(lines(withHashes(incident)));
  if (publishedBody !== undefined) texts.push(`Published:\n${publishedBody}`);
  for (const { body, status, at, nextUpdateBy, ...facts } of updates) {
    const times = { at: onTheDay(at), ...(nextUpdateBy !== undefined && { nextUpdateBy: onTheDay(nextUpdateBy) }) };
    texts.push(`---\n${lines({ status, ...times, ...facts })}\n---\n${body}`);
  }
  if (postmortem !== undefined) texts.push(file(postmortem));
  if (maintenance !== undefined) {
    const { updates: said, ...facts } = maintenance;
    texts.push(lines(facts), ...said.map(file));
  }
  return texts.map((text) => `\`\`\`\n${text}\n\`\`\``).join("\n\n");
}

/** Releases with a hash that nobody could mistake for a real one. */
function withHashes({ releases, ...facts }: NonNullable<Example["incident"]>): object {
  if (releases === undefined) return facts;
  return { ...facts, releases: releases.map((one) => ({ ...one, text: one.text ?? "…" })) };
}

function file({ body = "", ...facts }: object & { readonly body?: string }): string {
  return `---\n${lines(facts)}\n---\n${body}`.trimEnd();
}

function lines(facts: object): string {
  const said = Object.entries(facts).filter(([, value]) => value !== undefined);
  const pairs = said.map(([key, value]) => {
    const plain = typeof value === "string" ? value : JSON.stringify(value).replaceAll('"', "").replaceAll(":", ": ");
    return `${key}: ${plain}`;
  });
  return pairs.join("\n");
}

function onTheDay(time: string): string {
  return `2026-03-14T${time}:00Z`;
}

/** As GitHub makes anchors of headings. */
function anchorOf(id: string): string {
  return id.replaceAll("/", "");
}
