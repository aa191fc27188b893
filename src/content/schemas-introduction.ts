/** How docs/content.md begins; the chapters are made from the schemas. */
export const introduction = `<!-- Made by scripts/generate.ts from src/model. Change it there, then run \`npm run generate\`. -->

# What you can write

Everything that this page says is a file. This is where the files lie and what may stand in them.
A mistake is answered with its file, line and column, what is wrong and how to mend it, all mistakes at once.
Editors that know YAML check while you type, with the schemas in \`docs/schemas/\`.

<a id="tree"></a>

## Where files lie

\`\`\`
site.yaml
incidents/2026-03-14-checkout-errors/
  incident.md
  2026-03-14T0942Z-investigating.md
  2026-03-14T1130Z-resolved.md
  postmortem.md
maintenances/2026-04-02-search-index/
  maintenance.md
  2026-03-28T0900Z-scheduled.md
notices/2026-05-01-how-we-will-reach-you/
  notice.md
templates/first-words.md
drills/2026-03-02-card-payments.md
readiness/2026-05-04.md
\`\`\`

- A folder is named \`<day>-<slug>\`: lower-case letters, digits and single hyphens. Its name is its id, unless \`id\` says another.
- Nothing else belongs here but \`README.md\` and files whose names begin with a dot; anything else is named as a mistake.
- A file holds at most 1 MB of text in UTF-8, of it at most 100 kB of keys (\`site.yaml\`: 200 kB). Links are not followed.

<a id="front-matter"></a>

## Front matter

A file begins with \`---\`, then keys in YAML, then \`---\`, then the words in Markdown.
YAML is data here and nothing else: no tags, no aliases, no key twice, nothing that is run.

- Put a value in quotes if it holds \`: \` or begins with one of \`* & ! @ % # > | [ {\` or a backtick.
- Every time has its offset: \`2026-03-14T09:42:00Z\` or \`2026-03-14T10:42:00+01:00\`.
- Characters that no reader can see (control characters, changes of direction, zero-width spaces) are refused.

<a id="history"></a>

## What was published stays

An update that was published never changes; its keys and its words have a hash, and another hash is refused.
Say a correction instead. In \`incident.md\`, \`maintenance.md\` and \`notice.md\` these keys may change later:
\`id redirectFrom related roles gates overrides holds tags silence draft imported channels\`, and in
\`postmortem.md\` \`actions\`. What was published is read from git, so a shallow clone cannot tell:
\`git fetch --unshallow\` mends it.
`;
