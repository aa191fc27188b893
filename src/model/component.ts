import { z } from "zod";
import { slug } from "#model/ids.ts";
import { line } from "#model/text.ts";
import { day } from "#model/time.ts";

/** From best to worst; `under_maintenance` is planned and ranks before any fault. */
export const componentStatuses = [
  "operational",
  "under_maintenance",
  "degraded_performance",
  "partial_outage",
  "major_outage",
] as const;
export const componentStatus = z.enum(componentStatuses);
export type ComponentStatus = z.output<typeof componentStatus>;

/** A part of the service that readers know by name. */
export const component = z.strictObject({
  id: slug.describe("Its name in addresses and in `components:` of incidents; never changed once published."),
  name: line(80).describe("Its name for readers."),
  description: line(200).optional().describe("What it does, in the readers' words."),
  formerly: z
    .array(
      z.strictObject({
        name: line(80).describe("The name that it had."),
        until: day.describe("The first day of the next name."),
      }),
    )
    .max(20)
    .optional()
    .describe("Names that it had before, oldest first: words that are out keep the name of their day."),
  group: slug.optional().describe("The group it is shown in."),
  since: day.optional().describe("The day from which its uptime is counted."),
  retired: day.optional().describe("The day on which it was retired; it stays in history."),
});
export type Component = z.output<typeof component>;

/** Components that are shown together. */
export const group = z.strictObject({
  id: slug.describe("Its name in `group:` of components."),
  name: line(80).describe("Its name for readers."),
  description: line(200).optional().describe("What its components have in common."),
});
export type Group = z.output<typeof group>;

/** What happened to components: `{checkout: partial_outage}`. */
export const componentChanges = z
  .record(slug, componentStatus)
  .describe("Component id and its status from here on, such as `checkout: partial_outage`.");
export type ComponentChanges = z.output<typeof componentChanges>;
