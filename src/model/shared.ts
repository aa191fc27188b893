import { z } from "zod";
import { language, slug } from "#model/ids.ts";
import { line } from "#model/text.ts";
import { duration } from "#model/time.ts";

/** A channel that must not carry this: if mail is compromised, do not mail about it. */
export const exclusion = z.strictObject({
  channel: slug.describe("Name of the channel in site.yaml."),
  reason: line(200).describe("Why; the reason is shown to communicators only."),
});
export type Exclusion = z.output<typeof exclusion>;

/** A finding that somebody looked at and decided to live with. */
export const silence = z.strictObject({
  rule: z
    .string()
    .regex(/^[a-z]+\/[a-z-]+$/, "is not the id of a rule; write it like “title/dated”")
    .describe("The rule's id."),
  reason: line(200).describe("Why the rule is wrong here; `openline lint` shows it."),
});
export type Silence = z.output<typeof silence>;

/** Who speaks and who leads, as roles: readers need no names. */
export const roles = z.strictObject({
  communicator: line(80).optional().describe("Who speaks."),
  lead: line(80).optional().describe("Who leads the work; somebody else than who speaks."),
});

/** Keys that every announced thing may carry. */
export const announcedKeys = {
  id: slug.optional().describe("Frozen once published; the folder's name if left out."),
  channels: z
    .strictObject({ exclude: z.array(exclusion).max(50).describe("Channels that must not carry it, and why.") })
    .optional()
    .describe("Where it is told."),
  exercise: z.boolean().optional().describe("An exercise never leaves the outbox and the test audience."),
  draft: z.boolean().optional().describe("A draft exists nowhere but in `lint` and `preview`."),
  imported: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .optional()
    .describe("The system it was imported from, such as `cstate`; imported history is never announced."),
  tags: z.array(line(40)).max(20).optional().describe("Keywords for the search."),
  language: language.optional().describe("The language it is written in; the site's first if left out."),
  redirectFrom: z.array(slug).max(10).optional().describe("Names that its folder had before."),
  silence: z.array(silence).max(20).optional().describe("Findings that were looked at, and why they stay."),
};

/** How long before something a reminder goes out, longest first. */
export const reminders = z.array(duration).max(5);
