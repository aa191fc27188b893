import { z } from "zod";
import { slug } from "#model/ids.ts";
import { line, webAddress } from "#model/text.ts";
import { day, duration } from "#model/time.ts";

export const levels = ["off", "advice", "error"] as const;
export const level = z.enum(levels);
/** How much a rule's finding weighs: an `error` ends the way, an `advice` is only shown. */
export type Level = z.output<typeof level>;

/** The level of one rule on this site. Whoever makes less of a rule says why, and the reason is shown. */
export const ruleLevel = z
  .union([
    level,
    z.strictObject({
      level: level.describe("`off`, `advice` or `error`."),
      reason: line(200).describe("Why; `openline lint` shows it."),
    }),
  ])
  .refine((set) => set !== "off", "switches the rule off without a reason; write “{level: off, reason: …}”");
export type RuleLevel = z.output<typeof ruleLevel>;

/** What we promise for one impact. */
export const impactPolicy = z.strictObject({
  meaning: line(300).describe("What it means, in the readers' words."),
  firstUpdate: duration.describe("How soon we speak first, such as `10m`."),
  cadence: duration.describe("How often we speak until it is resolved."),
  report: duration.optional().describe("How soon after it is resolved the postmortem is published."),
});
export type ImpactPolicy = z.output<typeof impactPolicy>;

const minutes = (count: number) => count * 60_000;
const defaultImpacts = {
  none: { meaning: "Readers notice nothing.", firstUpdate: minutes(240), cadence: minutes(1_440) },
  minor: {
    meaning: "Something is slower or worse, and there is a way around it.",
    firstUpdate: minutes(60),
    cadence: minutes(120),
  },
  major: { meaning: "An important part fails for many.", firstUpdate: minutes(20), cadence: minutes(60) },
  critical: { meaning: "The service cannot be used.", firstUpdate: minutes(10), cadence: minutes(30) },
};

/** How we speak: what counts, how soon, how often, in which words. */
export const policy = z
  .strictObject({
    reviewedOn: day.optional().describe("When people last read this policy and agreed."),
    incident: line(500).optional().describe("What counts as an incident."),
    coverage: z
      .strictObject({
        hours: line(120).describe("When somebody is there: “24 hours, every day”."),
        note: line(200).optional().describe("What happens at other hours."),
      })
      .optional()
      .describe("When we are there to speak."),
    impacts: z
      .strictObject({
        none: impactPolicy.default(defaultImpacts.none).describe("For incidents without impact."),
        minor: impactPolicy.default(defaultImpacts.minor).describe("For minor impact."),
        major: impactPolicy.default(defaultImpacts.major).describe("For major impact."),
        critical: impactPolicy.default(defaultImpacts.critical).describe("For critical impact."),
      })
      .prefault({})
      .describe("What we promise for each impact."),
    maintenanceNotice: duration.prefault("72h").describe("How long before the work a maintenance is announced."),
    advanceNotice: duration.prefault("24h").describe("How long before the public security contacts are told."),
    disclosureWithin: duration.prefault("3d").describe("How soon after detection a disclosure should be out."),
    uptime: z
      .strictObject({
        majorOutage: z.number().min(0).max(1).default(1).describe("Of a minute of major outage."),
        partialOutage: z.number().min(0).max(1).default(0.3).describe("Of a minute of partial outage."),
        degradedPerformance: z.number().min(0).max(1).default(0).describe("Of a minute of degraded performance."),
      })
      .prefault({})
      .describe("How much of a minute in each status counts as down. Maintenance never does."),
    rules: z
      .record(z.string(), ruleLevel)
      .default({})
      .describe("The level of single rules: `advice`, `error`, or `{level: off, reason: …}`."),
    words: z
      .strictObject({
        banned: z
          .array(line(120))
          .max(500)
          .default([])
          .describe("Phrases that must not be said, beside those of the rule."),
        allowed: z.array(line(120)).max(500).default([]).describe("Phrases that may be said although a list has them."),
        internal: z.array(line(80)).max(500).default([]).describe("Names that only we know: hosts, projects, teams."),
        vendors: z.array(line(80)).max(500).default([]).describe("Others who are named only once they have spoken."),
        glossary: z.record(z.string().max(40), line(200)).default({}).describe("Short forms and what they mean."),
      })
      .prefault({})
      .describe("Words that may or may not be said."),
    notify: z
      .array(
        z.strictObject({
          impact: z.enum(["none", "minor", "major", "critical"]).describe("At which impact."),
          audience: line(80).describe("Who is told: “all staff”, “subscribers”."),
          channels: z.array(slug).min(1).max(20).describe("On which channels of site.yaml."),
        }),
      )
      .max(100)
      .default([])
      .describe("Who is told on which channels at which impact."),
    regimes: z
      .array(
        z.strictObject({
          name: line(80).describe("The law or contract."),
          authority: line(120).describe("Who must be told."),
          within: duration.describe("How soon, counted from awareAt."),
          when: z.enum(["personal-data", "security", "always"]).describe("In which incidents it counts."),
        }),
      )
      .max(40)
      .default([])
      .describe("Clocks that the law sets."),
    approvers: z.array(line(80)).max(40).default([]).describe("Roles that may approve security disclosures."),
    drills: z
      .strictObject({ every: duration.prefault("90d").describe("How often.") })
      .prefault({})
      .describe("How often we rehearse."),
    subscribersAtLeast: z
      .int()
      .min(0)
      .max(1_000_000)
      .default(100)
      .describe("How many confirmed subscribers are enough; `openline readiness` warns below."),
    retention: duration.prefault("3650d").describe("How long published incidents are kept."),
    outOfBand: z
      .strictObject({ reviewedOn: day.describe("The day.") })
      .optional()
      .describe("When the list of ways to reach each other was last read."),
    contact: webAddress.optional().describe("The page that explains this policy, if another one does."),
  })
  .prefault({});
export type Policy = z.output<typeof policy>;
