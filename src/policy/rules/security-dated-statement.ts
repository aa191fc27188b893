import { placeOf } from "#model/place.ts";
import { disclosedIn, disclosing } from "#policy/disclosed.ts";
import type { SubjectRule } from "#policy/rule.ts";

const needed = { access_gained: "access gained", detected: "detected", contained: "contained", notified: "notified" };
const sound = disclosing();

export const securityDatedStatement: SubjectRule = {
  id: "security/dated-statement",
  why: "How long somebody was inside, and how long we took to notice, to stop it and to say so: four times tell more than any assurance.",
  good: sound,
  bad: disclosing({ timeline: sound.updates?.[0]?.timeline?.slice(0, 3) }),
  level: "error",
  judges: "style",
  source: "Spearhead Systems' security incident process: “as detailed as possible with the timeline”",
  *check(subject) {
    const disclosed = disclosedIn(subject);
    if (disclosed === undefined) return;
    const { incident, statement } = disclosed;
    const entries = [...incident.updates, incident.postmortem].flatMap((said) => said?.timeline ?? []);
    const there = new Set<string>(entries.map(({ event }) => event));
    const missing = Object.entries(needed).filter(([event]) => !there.has(event));
    if (missing.length === 0) return;
    yield {
      place: placeOf(statement, "timeline"),
      what: `the timeline of this disclosure does not say when: ${missing.map(([, words]) => words).join(", ")}`,
      mend: `Write \`timeline:\` with an entry each for ${missing.map(([event]) => `\`event: ${event}\``).join(", ")}`,
    };
  },
};
