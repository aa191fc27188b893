import type { Entry } from "#content/import-cstate/entry.ts";

/** What a file of cState history becomes, and on what grounds. */
export interface Kind {
  readonly kind: "incident" | "maintenance" | "notice";
  readonly because: string;
}

const planned =
  /\b(?:maintenance|scheduled|planned|upgrad(?:e|es|ing)|migrat(?:ion|ions|ing)|clean-?up|hazz?ard (?:notice|warning))\b/i;
/** Words that mean planned work in a title, where nobody would use them for anything else. */
const moved = /\b(?:mov(?:e|ing)|relocation|replacement)\b/i;
const plannedAloud =
  /\b(?:(?:planned|scheduled) (?:outage|maintenance|downtime|work)|maintenance window|(?:we|which|upstream) (?:will|are going to) be (?:performing|conducting|carrying out|migrating|upgrading|moving|replacing)|scheduling maintenance|there will be (?:an? )?\w* ?(?:outage|maintenance))\b/i;
const trouble =
  /\b(?:outages?|incidents?|issues?|problems?|fault(?:s|y)?|errors?(?! budget)|fail(?:s|ed|ing|ures?)?|slow(?:er|ness)?|delay(?:s|ed)?|down|offline|unavailable|unreachable|instability|unstable|interrupt(?:ed|ions?)|disrupt(?:ed|ions?)|degraded|investigating|stuck|loss|broken|overflow(?:n|ed)?)\b/i;
const troubleAloud =
  /\b(?:outages?|incident|failing|failed|interruption (?:has|was)|stuck|degraded|not working|could not be|stopped processing)\b/i;

const quoted = (match: RegExpExecArray | null) => `“${match?.[0].toLowerCase() ?? ""}”`;

/**
 * Whether a file tells of trouble, of planned work, or of something else that readers were to know.
 *
 * `disrupted` and `down` are incidents. `notice` can be anything: title first, then the words, then whether components
 * were named. The clock has no say, so that the same files come in the same way at any time.
 */
export function kindOf({ gravity, title, words, sections, informational, affected, end, plannedEnd }: Entry): Kind {
  if (gravity !== "notice") return { kind: "incident", because: "only “notice” marks planned work" };

  const opening = sections[0]?.text ?? words;
  const aloud = plannedAloud.exec(opening);
  const titleTrouble = trouble.exec(title);
  const titlePlanned = planned.exec(title) ?? moved.exec(title);
  const investigates = sections[0]?.label === "investigating" && /investigating/i.test(opening.slice(0, 40));
  if (titlePlanned !== null) return work(`its title says ${quoted(titlePlanned)}`);
  if (titleTrouble !== null && aloud === null && !(informational && planned.test(opening) && !investigates)) {
    return { kind: "incident", because: `its title says ${quoted(titleTrouble)}` };
  }
  if (investigates) return { kind: "incident", because: "its text begins with “investigating”" };
  if (aloud !== null) return work(`its text says ${quoted(aloud)}`);
  const textPlanned = planned.exec(opening);
  if (textPlanned !== null) return work(`its text says ${quoted(textPlanned)}`);
  if (informational) return { kind: "notice", because: "it is called informational" };
  const textTrouble = troubleAloud.exec(words);
  if (textTrouble !== null) return { kind: "incident", because: `its text says ${quoted(textTrouble)}` };
  return affected.length > 0
    ? { kind: "incident", because: "it names affected components and nothing planned" }
    : { kind: "notice", because: "it tells of no trouble and no planned work" };

  function work(because: string): Kind {
    if (end !== undefined || plannedEnd !== undefined) return { kind: "maintenance", because };
    return { kind: "notice", because: `${because}, but it has no end, and planned work needs a window` };
  }
}
