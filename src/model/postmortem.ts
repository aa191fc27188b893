import { z } from "zod";
import { timelineEntry } from "#model/disclosure.ts";
import type { Written } from "#model/place.ts";
import { silence } from "#model/shared.ts";
import { line, webAddress } from "#model/text.ts";
import { day, instant } from "#model/time.ts";

/** What we will do: who delivers what to whom, in which form, by when. */
export const actionItem = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, "is not a short name; write lower-case letters, digits and hyphens")
    .describe("A short name, for links and for `openline overdue`."),
  owner: line(80).describe("The role that owns it."),
  deliverable: line(300).describe("What is delivered."),
  audience: line(120).optional().describe("To whom."),
  form: line(120).optional().describe("In which form."),
  due: day.describe("By when."),
  state: z.enum(["open", "done", "dropped"]).default("open").describe("How it stands."),
  closed: day.optional().describe("When it was done or dropped."),
  note: line(300).optional().describe("What came of it."),
  nextReportOn: day.optional().describe("When we report on it next."),
  link: webAddress.optional().describe("Where the work is done, if that is public."),
});
export type ActionItem = z.output<typeof actionItem>;

/** What we learned from an incident. Its words stand in the body under the headings that the policy asks for. */
export const postmortemFacts = z.strictObject({
  at: instant.describe("When it was published."),
  summary: line(400).describe("The executive summary in a sentence or two."),
  timeline: z.array(timelineEntry).max(100).optional().describe("What happened when."),
  causes: z.array(line(400)).max(12).optional().describe("Why, and why that, five times or until it ends."),
  whatWorked: z.array(line(300)).max(20).optional().describe("What worked, in our response and communication."),
  whatDidNot: z.array(line(300)).max(20).optional().describe("What did not work, in our response and communication."),
  actions: z.array(actionItem).max(60).default([]).describe("What we will do, by whom, by when."),
  license: line(80).optional().describe("Under which licence others may learn from it."),
  silence: z.array(silence).max(20).optional().describe("Findings that were looked at, and why they stay."),
});
export type Postmortem = z.output<typeof postmortemFacts> & Written;
