import { z } from "zod";
import { channelSettings } from "#model/channel.ts";
import { component, group } from "#model/component.ts";
import type { Drill } from "#model/drill.ts";
import { language, slug } from "#model/ids.ts";
import type { Incident } from "#model/incident.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { Notice } from "#model/notice.ts";
import type { Written } from "#model/place.ts";
import { policy } from "#model/policy.ts";
import type { ReadinessRecord } from "#model/readiness.ts";
import { subscriptions } from "#model/subscriptions.ts";
import type { Template } from "#model/template.ts";
import { line, mailAddress, serverAddress, webAddress } from "#model/text.ts";
import { day, duration } from "#model/time.ts";

/** Whether `name` is a time zone of the IANA database, old and new names alike: `Asia/Kolkata`, `Asia/Calcutta`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const deploy = z
  .strictObject({
    command: z
      .array(line(400))
      .min(1)
      .max(20)
      .optional()
      .describe("The command that brings the built page to its host; none if left out."),
    preview: z
      .strictObject({
        command: z.array(line(400)).min(1).max(20).describe("The command that brings it there."),
        address: serverAddress.describe("Where it is read back: never the address that readers know."),
      })
      .optional()
      .describe(
        "Where `openline drill` brings the page that shows its exercise; if left out, this machine alone can read it.",
      ),
    wait: duration.prefault("120s").describe("How long the publisher waits to see the new words on the live page."),
  })
  .prefault({});

const brakes = z
  .strictObject({
    announcements: z
      .int()
      .min(1)
      .max(1_000)
      .default(3)
      .describe("More new announcements than this in one run stop with a question."),
    age: duration
      .prefault("24h")
      .describe("What is older is not announced any more; an open incident's latest update always is."),
  })
  .prefault({});

const branding = z
  .strictObject({
    logo: z
      .string()
      .regex(/^\/[\w./-]+\.(?:svg|png|webp)$/)
      .optional()
      .describe("Path of the logo below `public/`."),
    logoDark: z
      .string()
      .regex(/^\/[\w./-]+\.(?:svg|png|webp)$/)
      .optional()
      .describe("The logo for dark pages."),
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i, "is not a colour; write it like “#0b5fff”")
      .optional()
      .describe("The colour of links and buttons; words in it must be readable on a light page."),
    links: z
      .array(
        z.strictObject({
          text: line(60).describe("The words of the link."),
          url: webAddress.describe("Where it leads."),
        }),
      )
      .max(10)
      .default([])
      .describe("Links in the header."),
    footer: line(300).optional().describe("A line at the end of every page."),
  })
  .prefault({});

/** What site.yaml says. */
export const siteSettings = z.strictObject({
  name: line(80).describe("The organisation's or service's name."),
  description: line(200).optional().describe("What this page is, in a sentence."),
  address: webAddress.describe("Where the page lives; ids of feeds and mails are made from it for ever."),
  since: day.describe("The day from which the address is ours; ids are made from it too."),
  timeZone: z
    .string()
    .refine(isTimeZone, "is not a time zone; write it like “Europe/Vienna” or “UTC”")
    .default("UTC")
    .describe("The organisation's time zone, shown beside UTC."),
  languages: z
    .array(language)
    .min(1)
    .max(20)
    .default(["en"])
    .describe("Languages of the page, the first is the default."),
  contact: z
    .strictObject({
      email: mailAddress.optional().describe("A mailbox that somebody reads."),
      url: webAddress.optional().describe("A page with ways to reach us."),
      note: line(200).optional().describe("When and in which language we answer."),
    })
    .optional()
    .describe("Where readers can ask."),
  sample: z.boolean().optional().describe("A sample site's clock stops five minutes after its newest words."),
  groups: z.array(group).max(100).default([]).describe("Groups in the order of the page."),
  components: z.array(component).max(1_000).default([]).describe("Components in the order of the page."),
  channels: z.record(slug, channelSettings).default({}).describe("Every line we speak on, by its name."),
  subscriptions: subscriptions.optional().describe("The service that lets readers subscribe and leave."),
  deploy: deploy.describe("How the page comes to its host."),
  brakes: brakes.describe("What stops a run that would say more than was meant."),
  policy: policy.describe("How we speak."),
  branding: branding.describe("How the page looks."),
  offlineCopies: z
    .boolean()
    .default(true)
    .describe(
      "Whether readers' browsers keep copies of the first page and of incidents, for when the page cannot be reached; `false` removes those that are kept.",
    ),
  independentOf: z
    .array(line(253))
    .max(50)
    .default([])
    .describe("Hosts of the product; the page must not share their fate."),
  repository: webAddress.optional().describe("Where the source of this page is public."),
  license: line(80).optional().describe("Under which licence reports may be reused."),
});
export type SiteSettings = z.output<typeof siteSettings>;

/** Everything that was written, read and believed; lists are oldest first. */
export interface Site {
  readonly settings: SiteSettings & Pick<Written, "file" | "places">;
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  readonly notices: readonly Notice[];
  readonly templates: readonly Template[];
  /** Records of rehearsals; they are shown, and never announced. */
  readonly drills: readonly Drill[];
  /** What looks at our lines found; shown, and never announced. */
  readonly readiness: readonly ReadinessRecord[];
}
