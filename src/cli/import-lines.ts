import type { ImportReport, Remark } from "#content/import-cstate.ts";
import { visible } from "#content/quote.ts";

const headings = {
  "not-imported": "Not imported:",
  "left-out": "Left out, for Openline has no place for it:",
  mended: "Mended by a rule:",
  decided: "Decided, where it could be read in two ways:",
} as const;

const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** What a person should know of each file: `file:line what. mend.`, the gravest first. */
export function remarkLines({ remarks, differs }: ImportReport): string[] {
  const lines = Object.entries(headings).flatMap(([kind, heading]) => {
    const own = remarks.filter((remark) => remark.kind === kind);
    const told = own.flatMap((remark) => [lineOf(remark), ...wholeValue(remark)].map(visible));
    return own.length === 0 ? [] : [heading, ...told, ""];
  });
  if (differs.length === 0) return lines;
  return [...lines, "Changed since they were imported, and left alone:", ...differs.map((path) => `  ${path}`), ""];
}

function lineOf({ place, what, mend }: Remark): string {
  return `  ${place.file}:${place.line} ${what}. ${mend}.`;
}

/** A value of which the line shows only the beginning; whole files are where they were. */
function wholeValue({ kind, text = "" }: Remark): string[] {
  return kind === "not-imported" || text.length <= 60 || text.includes("\n") ? [] : [`    The whole: ${text}`];
}

/** What the import did, in numbers. */
export function importSummary(report: ImportReport, into: string): string[] {
  const { read, incidents, maintenances, notices, updates, written, same, differs, notUnderstood } = report;
  const things = [counted(incidents, "incident"), counted(maintenances, "maintenance"), counted(notices, "notice")];
  return [
    `Read ${counted(read, "file")} of history: ${things.join(", ")}, with ${counted(updates, "update")}; ${notUnderstood} not understood.`,
    `In ${into}: ${written.length} written, ${same.length} same, ${differs.length} differing.`,
  ];
}
