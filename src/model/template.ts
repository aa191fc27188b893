import { z } from "zod";
import { category } from "#model/incident.ts";
import { maintenanceStatuses } from "#model/maintenance.ts";
import type { Written } from "#model/place.ts";
import { line } from "#model/text.ts";
import { impact, incidentStatuses } from "#model/update.ts";

/** First words, written before they are needed. */
export const templateFacts = z.strictObject({
  title: line(160).describe("What it is for, for those who choose among templates."),
  for: z
    .enum(["incident", "maintenance", "notice", "postmortem", "internal"])
    .describe("What it is a beginning of; `internal` is for staff and never published."),
  status: z
    .enum([...incidentStatuses, ...maintenanceStatuses])
    .optional()
    .describe("The state that it is for."),
  impact: impact.optional().describe("The impact that it is for."),
  category: category.optional().describe("The category that it is for."),
});
export type Template = z.output<typeof templateFacts> & Written;
