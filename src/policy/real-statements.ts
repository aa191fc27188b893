/** How a rule did on what others had published. */
export interface OnRealTexts {
  readonly rule: string;
  /** Absent for rules that are about updates alone: a statement is none. */
  readonly inStatements?: { readonly found: number; readonly wrong: number };
  readonly inUpdates: { readonly found: number };
}

/** Of more findings of one rule than this, this many were read, picked evenly. */
export const mostRead = 30;

/** How many texts were judged; their words are not part of this repository. */
export const realTexts = { statements: 28, updates: 2_165, incidents: 399 } as const;

/** What was read, by whom, and what the figures are worth. */
export const howTheyWereRead = `The rules were tried on what others had published: ${realTexts.statements} statements of five organisations on
breaches, security holes and outages (2018 to 2025), and ${realTexts.updates.toLocaleString("en")} updates from the public history of one large
service, ${realTexts.incidents} incidents from 2022 to 2024. Each statement was judged as if it were one update of an incident.

Findings in statements were read one by one, each in its own line or paragraph, by one of those who wrote the rules, and judged by
what the rule is there for. Where a rule found more than ${mostRead}, ${mostRead} of them were read, picked evenly. Findings in updates
were counted; they say how often writers of such updates would be stopped. Rules that were wrong more than one time in
five were mended and counted again: \`words/acronym\`, \`words/banned\`, \`words/private\` and \`words/scope\`. So the figures
are kinder than those of texts that nobody has seen would be.

Many of the short forms that \`words/acronym\` found are no news to engineers, for whom most of the statements were
written; a glossary in \`site.yaml\` is the answer for such readers. Rules that judge keys, times and order have nothing
to judge in texts that were written without them, and are not listed;
\`words/vendors\` needs a list of names first.`;

/** Counted by test/unit/policy/real-statements.test.ts, which needs the texts. */
export const onRealTexts: readonly OnRealTexts[] = [
  { rule: "update/no-fix-estimate", inStatements: { found: 0, wrong: 0 }, inUpdates: { found: 28 } },
  { rule: "words/banned", inStatements: { found: 3, wrong: 0 }, inUpdates: { found: 7 } },
  { rule: "link/legal", inStatements: { found: 35, wrong: 3 }, inUpdates: { found: 27 } },
  { rule: "words/calm", inStatements: { found: 8, wrong: 0 }, inUpdates: { found: 0 } },
  { rule: "words/scope", inStatements: { found: 1, wrong: 0 }, inUpdates: { found: 57 } },
  { rule: "words/internal", inStatements: { found: 0, wrong: 0 }, inUpdates: { found: 1 } },
  { rule: "words/private", inStatements: { found: 0, wrong: 0 }, inUpdates: { found: 0 } },
  { rule: "words/blame", inStatements: { found: 1, wrong: 0 }, inUpdates: { found: 0 } },
  { rule: "words/guess", inUpdates: { found: 7 } },
  { rule: "words/length", inUpdates: { found: 39 } },
  { rule: "words/sentence", inStatements: { found: 12, wrong: 2 }, inUpdates: { found: 11 } },
  { rule: "words/acronym", inStatements: { found: 37, wrong: 1 }, inUpdates: { found: 44 } },
  { rule: "words/repeated", inUpdates: { found: 61 } },
  { rule: "words/marketing", inStatements: { found: 0, wrong: 0 }, inUpdates: { found: 0 } },
  { rule: "update/first-basis", inUpdates: { found: 0 } },
  { rule: "update/says-something", inUpdates: { found: 5 } },
  { rule: "update/one-thing", inUpdates: { found: 0 } },
  { rule: "security/category", inStatements: { found: 0, wrong: 0 }, inUpdates: { found: 7 } },
];
