import { z } from "zod";
import { componentChanges } from "#model/component.ts";
import { dataAffected, timelineEntry } from "#model/disclosure.ts";
import { updateStem } from "#model/ids.ts";
import type { Written } from "#model/place.ts";
import { silence } from "#model/shared.ts";
import { line } from "#model/text.ts";
import { instant } from "#model/time.ts";

/** How bad it is for readers. */
export const impacts = ["none", "minor", "major", "critical"] as const;
export const impact = z.enum(impacts);
export type Impact = z.output<typeof impact>;

/** How sure we are: seen by us, told to us, or thought likely. */
export const basis = z.enum(["observed", "reported", "suspected"]);
export type Basis = z.output<typeof basis>;

/** How many are affected, and how we know. */
export const scope = z.strictObject({
  users: line(80).optional().describe("Who, in words: “customers who pay by card”."),
  regions: z.array(line(80)).max(30).optional().describe("Where."),
  percent: z.number().min(0).max(100).optional().describe("How many of them, in percent."),
  basis: basis.optional().describe("How we know."),
});
export type Scope = z.output<typeof scope>;

/** Keys of everything dated that is said about something. */
export const saidKeys = {
  at: instant.describe("When it was said; it agrees with the file's name."),
  kind: z
    .enum(["update", "correction", "handover"])
    .default("update")
    .describe("What it is for; a correction names what it corrects."),
  corrects: updateStem.optional().describe("The update that this one corrects."),
  wrong: line(500).optional().describe("The words that were wrong, quoted."),
  summary: line(200).optional().describe("What it says, in one sentence, for lists and short posts."),
  title: line(160).optional().describe("The new title, where it changed; without a date."),
  components: componentChanges.optional(),
  customerActions: z
    .union([z.literal("none"), z.array(line(300)).min(1).max(12)])
    .optional()
    .describe("What readers should do now, a list, or `none`."),
  social: line(280).optional().describe("Words for short posts, where the summary does not do."),
  communicator: line(80).optional().describe("The role that speaks, where it changed."),
  silence: z.array(silence).max(20).optional().describe("Findings that were looked at, and why they stay."),
};

const dated = {
  ...saidKeys,
  impact: impact.optional().describe("How bad it is for readers from here on."),
  basis: basis.optional().describe("How sure we are of what is said here."),
  scope: scope.optional().describe("How many are affected."),
  workaround: line(500).optional().describe("What helps until it is mended."),
  cause: line(500).optional().describe("What caused it, as far as it is known."),
  causeBasis: basis.optional().describe("How sure we are of the cause."),
  dataAffected: z
    .union([z.literal("none"), z.array(dataAffected).min(1).max(30)])
    .optional()
    .describe("What data was touched, kind by kind, or `none`."),
  timeline: z.array(timelineEntry).max(60).optional().describe("What happened when."),
};
const open = {
  ...dated,
  nextUpdateBy: instant.optional().describe("By when we speak again, whatever happens. Not when it will be mended."),
};

/** A correction without what it corrects, and what was wrong there, is a silent edit. */
export function namesWhatItCorrects(
  update: { kind: string; corrects?: string | undefined; wrong?: string | undefined },
  context: z.core.$RefinementCtx,
): void {
  if (update.kind !== "correction" || (update.corrects !== undefined && update.wrong !== undefined)) return;
  context.addIssue({
    code: "custom",
    path: ["kind"],
    message: "is correction, but `corrects:` or `wrong:` is missing; name the update and quote what was wrong in it",
  });
}

/** One dated thing we said about an incident. Published updates are never rewritten. */
export const incidentUpdate = z
  .discriminatedUnion("status", [
    z.strictObject({ ...open, status: z.literal("investigating").describe("How far we are.") }),
    z.strictObject({ ...open, status: z.literal("identified").describe("How far we are.") }),
    z.strictObject({ ...open, status: z.literal("monitoring").describe("How far we are.") }),
    // A resolved incident owes no further update, so it cannot promise one.
    z.strictObject({
      ...dated,
      status: z.literal("resolved").describe("How far we are."),
      ended: instant.optional().describe("When the impact ended, if earlier than this update."),
      outcome: line(300).optional().describe("What the outcome was."),
      verifiedAt: instant.optional().describe("When we made sure that it works again."),
      verifiedHow: line(300).optional().describe("How we made sure."),
      causeStatus: z.enum(["known", "investigating"]).optional().describe("Whether the cause is known."),
      reportDue: instant.optional().describe("By when the postmortem is published."),
      lingering: line(300).optional().describe("Effects that stay for a while, or `none`."),
      dataLoss: line(300).optional().describe("What data was lost, `none`, or `unknown`."),
    }),
  ])
  .superRefine(namesWhatItCorrects);
export const incidentStatuses = ["investigating", "identified", "monitoring", "resolved"] as const;
export type IncidentStatus = (typeof incidentStatuses)[number];
export type IncidentUpdate = z.output<typeof incidentUpdate> & Written;
