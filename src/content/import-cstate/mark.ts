import { leadingMoment, type Moment, momentWithin } from "#content/import-cstate/moment.ts";
import { tracksIn } from "#content/import-cstate/track.ts";

/** What a part of a text calls itself. */
export type Label = "investigating" | "identified" | "monitoring" | "resolved" | "update";

/** The beginning of something that was said later or earlier than what stands around it. */
export interface Mark {
  readonly label?: Label;
  readonly moment?: Moment;
}

const phrases: Readonly<Record<string, Label>> = {
  investigating: "investigating",
  "scheduled maintenance": "investigating",
  scheduled: "investigating",
  identified: "identified",
  monitoring: "monitoring",
  "under observation": "monitoring",
  mitigated: "monitoring",
  verifying: "monitoring",
  resolved: "resolved",
  "observed resolved": "resolved",
  resolution: "resolved",
  fixed: "resolved",
  solved: "resolved",
  closed: "resolved",
  complete: "resolved",
  completed: "resolved",
  "maintenance complete": "resolved",
  update: "update",
  updated: "update",
  edit: "update",
  upstream: "update",
  "upstream response": "update",
  "upstream update": "update",
  "in progress": "update",
};
/** Words that are a label without emphasis, too: before a colon, or as the first of a heading. */
const plainPhrases = new Set(["update", "edit", "investigating", "identified", "monitoring", "resolved", "fixed"]);

/** The label that these words are, numbers and signs aside: “Update #2”, “Resolution (1)”. */
export function labelOf(words: string): Label | undefined {
  return phrases[bare(words)];
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z]+/g, " ")
    .trim();
}

interface Head {
  readonly label: Label | undefined;
  /** The words that make the label, and what follows them. */
  readonly words: string;
  readonly rest: string;
}

const headForms = [
  /^ {0,3}#{1,6}\s+(?:\\?[*_]){0,3}(.{1,200})()$/,
  /^\s{0,3}(?:\\?[*_]){1,3}\s*([^*_\\\n]{1,60}?)\s*(?:\\?[*_]){1,3}(.*)$/,
];
const plainForm = /^\s{0,3}([A-Za-z]{4,15})(?:\s*#?\d{1,2})?\s*:(.*)$/;

function headOf(line: string): Head {
  for (const form of headForms) {
    const [, words, rest = ""] = form.exec(line) ?? [];
    if (words === undefined) continue;
    const isHeading = line.trimStart().startsWith("#");
    const first = /^\W*([A-Za-z]+)/.exec(words)?.[1]?.toLowerCase() ?? "";
    if (isHeading) return { label: plainPhrases.has(first) ? labelOf(first) : undefined, words, rest };
    return { label: labelOf(words.replace(/\d{4}-\d{1,2}-\d{1,2}.*$/, "")), words, rest };
  }
  const [, plain = "", rest = ""] = plainForm.exec(line) ?? [];
  if (plainPhrases.has(bare(plain))) return { label: labelOf(plain), words: plain, rest };
  return { label: line.length <= 40 ? labelOf(line) : undefined, words: "", rest: line };
}

/** The time that a paragraph says is its own: at its head, or as its only `track`, first or last. */
function momentOf(paragraph: string, line: string, { label, words, rest }: Head, zone: string): Moment | undefined {
  const tracks = tracksIn(paragraph, zone);
  const [track] = tracks;
  if (track !== undefined) {
    if (tracks.length > 1) return undefined;
    const before = paragraph.slice(0, track.from).match(/\w+/g) ?? [];
    return before.length <= 3 || /^\W*$/.test(paragraph.slice(track.to)) ? track.moment : undefined;
  }
  const heads = label !== undefined || line.trimStart().startsWith("#");
  const within = heads ? momentWithin(words, zone) : undefined;
  return within ?? leadingMoment(heads ? rest.replace(/^[\W_]*(?:at|on)?\W*/, "") : line, zone);
}

/** The mark with which a paragraph begins, if it begins something new. */
export function markOf(paragraph: string, zone: string): Mark | undefined {
  const line = paragraph.split("\n", 1)[0]?.slice(0, 300) ?? "";
  const head = headOf(line);
  const moment = momentOf(paragraph, line, head, zone);
  if (head.label === undefined && moment === undefined) return undefined;
  return { ...(head.label !== undefined && { label: head.label }), ...(moment !== undefined && { moment }) };
}
