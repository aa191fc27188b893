import { placeOf } from "#model/place.ts";
import type { Postmortem } from "#model/postmortem.ts";
import { proseOf } from "#policy/prose.ts";
import type { SubjectRule } from "#policy/rule.ts";

interface Section {
  readonly name: string;
  readonly heading: RegExp;
  /** Whether the front matter has it already. */
  readonly inFacts?: (postmortem: Postmortem) => boolean;
  /** What has to stand below the heading. */
  readonly says?: RegExp;
}

/** The executive summary is the key `summary`, which no postmortem can leave out. */
const sections: readonly Section[] = [
  {
    name: "what happened",
    heading: /what happened|timeline|chronology|sequence of events/iu,
    inFacts: ({ timeline = [] }) => timeline.length > 0,
  },
  {
    name: "causes",
    heading: /cause|\bwhy\b|contributing|reasons?\b/iu,
    inFacts: ({ causes = [] }) => causes.length > 0,
  },
  {
    name: "what worked",
    heading: /what (?:worked|went (?:well|right)|helped)/iu,
    inFacts: ({ whatWorked = [] }) => whatWorked.length > 0,
  },
  {
    name: "what did not work",
    heading: /what (?:did not|didn['’]t|went (?:wrong|badly|poorly)|could have|failed us)/iu,
    inFacts: ({ whatDidNot = [] }) => whatDidNot.length > 0,
  },
  {
    name: "responsibility, said with “we”",
    heading: /responsib|accountab|our part|what was ours/iu,
    says: /\b(?:we|our|ours|us|ourselves)\b/iu,
  },
  {
    name: "prevention",
    heading: /prevent|action|next steps|improve|follow[ -]?up|what (?:we|will) (?:will|are|do|change|have changed)/iu,
    inFacts: ({ actions }) => actions.length > 0,
  },
];

const body = `### What happened

A certificate ran out at 09:30. We renewed it at 11:05.

### Why it happened

The reminder went to a mailbox that nobody reads.

### What worked

Our first words were out after twelve minutes.

### What did not work

Two updates came later than we had promised.

### Responsibility

We let the certificate run out.

### Prevention

Certificates now renew themselves.`;
const actions = [
  {
    id: "renew",
    owner: "Payments team",
    deliverable: "Certificates renew themselves.",
    audience: "Everybody who pays",
    form: "A change of the payment service",
    due: "2026-04-10",
  },
];

export const postmortemSections: SubjectRule = {
  id: "postmortem/sections",
  why: "A report without what did not work is an advertisement, and one without prevention is an excuse. Readers look for the same parts each time.",
  good: { postmortem: { body, actions } },
  bad: { postmortem: { body: body.replace(/### Responsibility[^#]+/, ""), actions } },
  level: "error",
  judges: "style",
  source:
    "How not to do incident response: “an open review of what worked and didn't work”; Spearhead Systems: “accept responsibility, and present the facts”",
  *check(subject, { settings }) {
    if (subject.kind !== "incident" || subject.is.postmortem === undefined) return;
    if (!(subject.is.language ?? settings.languages[0] ?? "en").startsWith("en")) return;
    const { postmortem } = subject.is;
    const parts = partsOf(proseOf(postmortem.body).words);
    const missing = sections.filter(
      ({ heading, inFacts, says }) =>
        !inFacts?.(postmortem) &&
        !parts.some((part) => heading.test(part.heading) && (says === undefined || says.test(part.text))),
    );
    if (missing.length === 0) return;
    yield {
      place: placeOf(postmortem, "summary"),
      what: `the postmortem has no section on ${missing.map(({ name }) => name).join("; ")}`,
      mend: "Write it below a heading of its own; templates/postmortem.md shows all of them",
    };
  },
};

/** Headings, `## So` or `**So**` alone on its line, each with the text up to the next. */
function partsOf(words: string): { readonly heading: string; readonly text: string }[] {
  const found = [...words.matchAll(/^ {0,3}(?:#{1,6}[ \t]|\*\*(?=[^*\n]{1,200}\*\*[ \t]*$)).*$/gmu)];
  return found.map(({ 0: heading, index }, position) => ({
    heading,
    text: words.slice(index + heading.length, found[position + 1]?.index),
  }));
}
