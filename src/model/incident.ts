import { z } from "zod";
import { componentChanges } from "#model/component.ts";
import { disclosureKeys } from "#model/disclosure.ts";
import { slug } from "#model/ids.ts";
import type { Written } from "#model/place.ts";
import type { Postmortem } from "#model/postmortem.ts";
import { announcedKeys, roles } from "#model/shared.ts";
import { line } from "#model/text.ts";
import { instant } from "#model/time.ts";
import { type IncidentUpdate, impact } from "#model/update.ts";

export const categories = ["availability", "performance", "regression", "security"] as const;
export const category = z.enum(categories);
export type Category = z.output<typeof category>;

/** The opening facts of an incident: what was known when it was first announced. */
export const incidentFacts = z.strictObject({
  ...announcedKeys,
  title: line(160).describe("What readers notice, without a date: the start date is added on every medium."),
  category: category.describe("What kind of trouble it is."),
  impact: impact.optional().describe("How bad it is for readers; it may be left out until it is identified."),
  components: componentChanges.default({}),
  started: instant.describe("When it began for readers, as far as we know."),
  detected: instant.optional().describe("When we noticed."),
  impactReason: line(300).optional().describe("Why this impact."),
  related: z.array(slug).max(20).optional().describe("Ids of incidents that belong together with it."),
  roles: roles.optional().describe("Who does what, as roles."),
  ...disclosureKeys,
});
export type IncidentFacts = z.output<typeof incidentFacts>;

/** Something that is wrong, or was, with all that was said about it, oldest first. */
export type Incident = IncidentFacts &
  Written & {
    readonly updates: readonly IncidentUpdate[];
    readonly postmortem?: Postmortem | undefined;
  };

/** Keys of incident.md that may change after it was announced. */
export const changeableIncidentKeys: ReadonlySet<string> = new Set([
  "id",
  "related",
  "roles",
  "gates",
  "overrides",
  "holds",
  "releases",
  "acknowledged",
  "reported",
  "codename",
  "tlp",
  "tags",
  "redirectFrom",
  "silence",
  "draft",
  "imported",
  "channels",
]);
