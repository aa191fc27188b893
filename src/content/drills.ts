import { believe } from "#content/believe.ts";
import { type Reading, type ReadSheet, writtenOf } from "#content/folder.ts";
import { type Drill, drillFacts } from "#model/drill.ts";

/** The record of a drill, or undefined where it cannot be believed; problems are reported. */
export function readDrill({ sheet, source }: ReadSheet, { report }: Reading): Drill | undefined {
  const facts = source && believe(drillFacts, source, "drill", report);
  if (source === undefined || facts === undefined) return undefined;
  return { ...facts, ...writtenOf(sheet.stem, source, {}) };
}
