import type { Range } from "#policy/blocks.ts";

/**
 * The code spans of one paragraph: what stands between two runs of equally many backticks, the runs included.
 * One pass, whatever the text: every run knows the next of its length.
 */
export function codeSpansIn(text: string, { from, to }: Range): Range[] {
  const paragraph = text.slice(from, to);
  const runs = [...paragraph.matchAll(/\\`|`+/g)].filter(([run]) => run !== "\\`");
  const nextOfLength = new Map<number, number>();
  const next = new Array<number | undefined>(runs.length);
  for (let index = runs.length - 1; index >= 0; index--) {
    const length = runs[index]?.[0].length ?? 0;
    next[index] = nextOfLength.get(length);
    nextOfLength.set(length, index);
  }

  const spans: Range[] = [];
  for (let index = 0; index < runs.length; index++) {
    const closing = next[index];
    const [first, last] = [runs[index], closing === undefined ? undefined : runs[closing]];
    if (closing === undefined || first === undefined || last === undefined) continue;
    spans.push({ from: from + first.index, to: from + last.index + last[0].length });
    index = closing;
  }
  return spans;
}
