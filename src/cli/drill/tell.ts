import type { DrillOutcome } from "#cli/drill/outcome.ts";
import { frontMatter } from "#content/write.ts";
import { type DrillLine, didWell, drillSteps, slowestOf } from "#model/drill.ts";

const heads = ["", "first words", "update", "resolved", "outcome"];

/** What a drill found as a table: a line for the page, and one for each line that was rehearsed. */
export function drillTable({ page, lines }: DrillOutcome): string[] {
  const rows = [["page", page] as const, ...Object.entries(lines)].map(([name, { seconds, outcome, missing }]) => [
    name,
    ...drillSteps.map((step) => timeOf(seconds[step])),
    missing === undefined ? outcome : `${outcome}: ${missing}`,
  ]);
  const all = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...all.map((row) => (row[column] ?? "").length)));
  return all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 || column === 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
}

function timeOf(seconds: number | undefined): string {
  return seconds === undefined ? "–" : `${seconds.toFixed(1)} s`;
}

/** The text of a record: the facts, and what they say in words, for the communicator to add to. */
export function drillRecord(
  outcome: DrillOutcome,
  { title, at, by }: { readonly title: string; readonly at: Date; readonly by: readonly string[] },
): string {
  const lines = Object.entries(outcome.lines);
  const well = lines.filter(([, line]) => didWell(line));
  const badly = lines.filter(([, line]) => !didWell(line));
  const worked = [
    ...(outcome.page.outcome === "seen" ? [`- page: every word was read back ${within(outcome.page)}.`] : []),
    ...well.map(([name, line]) => `- ${name}: ${slowest(line)}.`),
  ];
  const not = [
    ...(outcome.page.outcome === "seen" ? [] : [`- page: ${saying(outcome.page.missing ?? "it was not seen")}.`]),
    ...badly.map(([name, { missing }]) => `- ${name}: ${saying(missing ?? "nothing was heard")}.`),
  ];
  const listed = (list: readonly string[]) => (list.length === 0 ? "Nothing." : list.join("\n"));
  const body = `## What worked\n\n${listed(worked)}\n\n## What did not\n\n${listed(not)}`;
  return frontMatter({ title, at, by, ...outcome }, body);
}

const saying = (sentence: string) => sentence.replace(/\.$/, "");

function slowest(line: DrillLine): string {
  return `${line.outcome === "heard" ? "every word was taken over" : "every word lay in the outbox"} ${within(line)}`;
}

function within({ seconds }: Pick<DrillLine, "seconds">): string {
  return `within ${(slowestOf(seconds) ?? 0).toFixed(1)} seconds of its commit`;
}
