import { believe } from "#content/believe.ts";
import { type Reading, type ReadSheet, writtenOf } from "#content/folder.ts";
import { type ReadinessRecord, readinessFacts } from "#model/readiness.ts";

/** What a look at the lines found, or undefined where it cannot be believed; problems are reported. */
export function readReadiness({ sheet, source }: ReadSheet, { report }: Reading): ReadinessRecord | undefined {
  const facts = source && believe(readinessFacts, source, "readiness", report);
  if (source === undefined || facts === undefined) return undefined;
  return { ...facts, ...writtenOf(sheet.stem, source, {}) };
}
