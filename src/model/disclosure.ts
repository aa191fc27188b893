import { z } from "zod";
import { line, mailAddress, webAddress } from "#model/text.ts";
import { day, instant } from "#model/time.ts";

/** One thing that happened, with its time. */
export const timelineEntry = z.strictObject({
  at: instant.describe("When it happened."),
  event: z
    .enum(["access_gained", "detected", "contained", "notified", "other"])
    .default("other")
    .describe("What kind of thing it was."),
  text: line(300).describe("What happened, in a sentence."),
});
export type TimelineEntry = z.output<typeof timelineEntry>;

/** One kind of data that somebody may have seen, changed or lost. */
export const dataAffected = z.strictObject({
  kind: line(120).describe("What data: “email addresses”, “card numbers”."),
  count: z.int().nonnegative().optional().describe("How many people or records."),
  effect: z.enum(["read", "changed", "lost", "possibly_read"]).describe("What happened to it."),
  retentionJustified: z.boolean().optional().describe("Whether we had a reason to keep it at all."),
  note: line(300).optional().describe("How we know."),
});
export type DataAffected = z.output<typeof dataAffected>;

/** Somebody's word that a condition for going public is met. */
export const approval = z.strictObject({
  by: line(80).describe("Role or signer who approved."),
  at: instant.describe("When."),
  note: line(300).optional().describe("On what grounds."),
});
export type Approval = z.output<typeof approval>;

/** What must be true before a security disclosure leaves the house, in the order in which one comes to know it. */
export const gateNames = ["facts", "timeline", "dataScope", "vectorClosed", "forensicsDone"] as const;
export type GateName = (typeof gateNames)[number];
const gate = z.array(approval).max(5);
export const gates = z.strictObject({
  facts: gate.optional().describe("The facts were validated."),
  timeline: gate.optional().describe("The timeline is known."),
  dataScope: gate.optional().describe("It is known what data was touched."),
  vectorClosed: gate.optional().describe("It cannot happen again the same way."),
  forensicsDone: gate.optional().describe("Evidence was secured."),
});
export type Gates = z.output<typeof gates>;

/** A gate passed over by two people, aloud and with a reason. */
export const override = z.strictObject({
  gate: z.enum([...gateNames, "lawEnforcement", "advanceNotice"]).describe("What is passed over."),
  reason: line(300).describe("Why it cannot wait."),
  approvals: z.array(approval).min(1).max(2).describe("The two people who decided it; one alone opens nothing."),
});
export type Override = z.output<typeof override>;

/** Somebody's word that exactly this text may go out; a changed text needs it again. */
export const release = z.strictObject({
  ...approval.shape,
  text: z
    .string()
    .regex(/^[0-9a-f]{64}$/, "is not the hash of a text; let `openline approve` write it")
    .describe("SHA-256 of the text that was approved, written by `openline approve`."),
});
export type Release = z.output<typeof release>;

/** A clock of the law that was met. */
export const reported = z.strictObject({
  regime: line(80).describe("The law or contract, by its name in the policy."),
  at: instant.describe("When the authority was told."),
  reference: line(120).optional().describe("Under which number they keep it."),
});

/** A hold that others asked for. */
export const holds = z.strictObject({
  lawEnforcement: z
    .strictObject({
      since: instant.describe("When they asked us to wait."),
      cleared: instant.optional().describe("When they lifted it."),
      note: line(300).optional().describe("Who asked, as far as it may be said."),
    })
    .optional()
    .describe("That investigators asked us to wait."),
});

/** Another organisation that has a part in it; it is named only when it has spoken itself. */
export const thirdParty = z.strictObject({
  name: line(80).describe("Its name."),
  disclosureUrl: webAddress.describe("Where they disclosed it themselves."),
});

/** Somebody whom we thank for the report. */
export const credit = z.strictObject({
  name: line(120).describe("The name, as they want it."),
  url: webAddress.optional().describe("Their page."),
});

/** Facts of a security disclosure; they go out with it. */
export const disclosureKeys = {
  codename: z
    .string()
    .regex(/^[a-z]+-[a-z]+$/, "is not a codename; write two innocuous words, like “sapphire-unicorn”")
    .optional()
    .describe("The innocuous name it has until it is public."),
  awareAt: instant.optional().describe("When we became aware; regulatory clocks count from here."),
  publishAt: instant.optional().describe("When the public is told, not before."),
  prenotifyAt: instant.optional().describe("When customers' security contacts are told; before publishAt."),
  gates: gates.optional().describe("What must be true before it is published, and who said so."),
  overrides: z.array(override).max(6).optional().describe("Gates passed over, by whom and why."),
  holds: holds.optional().describe("Holds that others asked for."),
  releases: z.array(release).max(6).optional().describe("The two people at least who released the text as it stands."),
  acknowledged: z.array(approval).max(500).optional().describe("Security contacts who said that they have read it."),
  reported: z.array(reported).max(40).optional().describe("Authorities that were told, and when."),
  tlp: z
    .enum(["RED", "AMBER", "AMBER+STRICT", "GREEN", "CLEAR"])
    .optional()
    .describe("Traffic Light Protocol 2.0; only CLEAR is public."),
  personalData: z
    .enum(["none", "risk", "high-risk"])
    .optional()
    .describe("Whether personal data is touched, and how badly for those concerned."),
  thirdParties: z.array(thirdParty).max(20).optional().describe("Others who have disclosed their part in it."),
  credit: z
    .union([z.literal("none"), z.array(credit).min(1).max(20)])
    .optional()
    .describe("Whom we thank for the report, or `none`."),
  dataController: mailAddress.optional().describe("Where those concerned can ask about their data."),
  firstNoticed: day.optional().describe("The day of the first sign, where only the day is known."),
};
