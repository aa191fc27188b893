import { type Label, type Mark, markOf } from "#content/import-cstate/mark.ts";

/** A part of a text that was written at one time, as far as the text shows it. */
export interface Section {
  readonly text: string;
  readonly line: number;
  readonly label?: Label;
  /** When it was said, where it says so itself. */
  readonly at?: Date;
  /** What was wrong with that time. */
  readonly mended?: string;
  /** Whether a divider stands above it. */
  readonly divided: boolean;
}

interface Start {
  readonly index: number;
  readonly mark: Mark | undefined;
  readonly divided: boolean;
}

const fence = /^\s{0,3}(`{3,}|~{3,})/;
const listTime = /^\s{0,3}[-*+]\s+\W{0,3}\d{4}-\d{1,2}-\d{1,2}[T ]\d/;

function isDivider(line: string): boolean {
  const signs = line.replace(/[\s\\]/g, "");
  return /^(?:-{2,}|\*{3,}|_{3,})$/.test(signs);
}

/** Dashes directly below words underline a heading; divided updates have a mark on either side. */
function dividesWords(lines: readonly string[], index: number, zone: string): boolean {
  if (!/^\s*-+\s*$/.test(lines[index] ?? "") || (lines[index - 1] ?? "").trim() === "") return true;
  const next = lines.slice(index + 1, index + 4).find((line) => line.trim() !== "");
  return next !== undefined && markOf(next, zone) !== undefined;
}

/** A paragraph is read for its `track`; nobody writes one below this many lines, and a file of one paragraph stays quick. */
const longestParagraph = 60;

function paragraphAt(lines: readonly string[], index: number): string {
  let end = index;
  while (end < lines.length && end < index + longestParagraph && (lines[end] ?? "").trim() !== "") end += 1;
  return lines.slice(index, end).join("\n");
}

/** Where a line begins something new, outside of fenced code. */
function startsIn(lines: readonly string[], zone: string): { starts: Start[]; dividers: Set<number> } {
  const starts: Start[] = [{ index: 0, mark: undefined, divided: false }];
  const dividers = new Set<number>();
  let open: string | undefined;
  let fresh = true;
  let divided = false;
  for (const [index, line] of lines.entries()) {
    const ticks = fence.exec(line)?.[1];
    if (open !== undefined) {
      if (ticks?.startsWith(open)) open = undefined;
      continue;
    }
    if (isDivider(line) && dividesWords(lines, index, zone)) {
      dividers.add(index);
      fresh = true;
      divided = true;
      continue;
    }
    if (line.trim() === "") {
      fresh = true;
      continue;
    }
    const mark = fresh || listTime.test(line) || /^[*_#]/.test(line) ? markAt(lines, index, zone) : undefined;
    if (divided || mark !== undefined) starts.push({ index, mark, divided });
    if (ticks !== undefined) open = ticks;
    fresh = false;
    divided = false;
  }
  return { starts, dividers };
}

function markAt(lines: readonly string[], index: number, zone: string): Mark | undefined {
  const line = lines[index] ?? "";
  return markOf(listTime.test(line) ? line : paragraphAt(lines, index), zone);
}

/**
 * Divides a body where its writer did: at dividers, at paragraphs and headings that call themselves an update, and at
 * paragraphs and list items that tell their time. Words that are marked in no way stay with what stands above them.
 */
export function sectionsOf(body: string, firstLine: number, zone: string): Section[] {
  const lines = body.split("\n");
  const { starts, dividers } = startsIn(lines, zone);
  return starts.flatMap(({ index, mark, divided }, number) => {
    const end = starts[number + 1]?.index ?? lines.length;
    const own = lines.slice(index, end).filter((_, offset) => !dividers.has(index + offset));
    const text = own
      .join("\n")
      .replace(/^(?:[ \t]*\n)+/, "")
      .trimEnd();
    if (text === "") return [];
    const { label, moment } = mark ?? {};
    return [
      {
        text,
        line: firstLine + index,
        divided,
        ...(label !== undefined && { label }),
        ...(moment !== undefined && { at: moment.at }),
        ...(moment?.mended !== undefined && { mended: moment.mended }),
      },
    ];
  });
}
