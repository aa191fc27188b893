import { believe } from "#content/believe.ts";
import { type Reading, type ReadSheet, writtenOf } from "#content/folder.ts";
import { type Template, templateFacts } from "#model/template.ts";

/** A template, or undefined where it cannot be believed; problems are reported. */
export function readTemplate({ sheet, source }: ReadSheet, { report }: Reading): Template | undefined {
  const facts = source && believe(templateFacts, source, "template", report);
  if (source === undefined || facts === undefined) return undefined;
  return { ...facts, ...writtenOf(sheet.stem, source, {}) };
}
