import type { Example } from "#policy/example.ts";
import type { Rule } from "#policy/rule.ts";

const beginning = `# The communication rules

Everything that is published is judged by these rules first. An **error** ends the way: nothing has been said yet.
An **advice** is only shown. This page is made from the rules themselves.

A site sets levels in \`site.yaml\`:

\`\`\`yaml
policy:
  rules:
    words/banned: advice # off, advice or error
\`\`\`

Where a rule is wrong about one text, the text says so, with the reason:

\`\`\`yaml
silence:
  - rule: update/no-fix-estimate
    reason: The processor has published this time itself, and we quote it.
\`\`\`

History that was imported is judged by its shape alone, and what stands in code or in a quoted block by no rule of words.
`;

/** The text of docs/policy.md. */
export function policyDocumentation(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => `| [\`${rule.id}\`](#${anchorOf(rule.id)}) | ${rule.level} | ${rule.judges} |`);
  const table = ["| rule | level | judges |", "|---|---|---|", ...rows].join("\n");
  return [beginning, table, ...rules.map(chapter)].join("\n").concat("\n");
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

/** The example as its files have it. */
function shown({ incident, updates = [], publishedBody }: Example): string {
  const files: string[] = [];
  if (incident !== undefined)
    files.push(
      Object.entries(incident)
        .map(([key, value]) => `${key}: ${plain(value)}`)
        .join("\n"),
    );
  for (const { body, ...facts } of updates) {
    const keys = Object.entries(facts).map(([key, value]) => `${key}: ${plain(value)}`);
    files.push(`${keys.join("\n")}\n\n${body}`);
  }
  if (publishedBody !== undefined) files.push(`# as it was published\n${publishedBody}`);
  return files.map((text) => `\`\`\`\n${text}\n\`\`\``).join("\n\n");
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value).replaceAll('"', "").replaceAll(":", ": ");
}

/** As GitHub makes anchors of headings. */
function anchorOf(id: string): string {
  return id.replaceAll("/", "");
}
