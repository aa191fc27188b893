import { z } from "zod";
import { componentChanges } from "#model/component.ts";
import type { Written } from "#model/place.ts";
import { announcedKeys, reminders, roles } from "#model/shared.ts";
import { line } from "#model/text.ts";
import { instant, window } from "#model/time.ts";
import { namesWhatItCorrects, saidKeys } from "#model/update.ts";

export const maintenanceStatuses = ["scheduled", "in_progress", "verifying", "completed", "cancelled"] as const;
export type MaintenanceStatus = (typeof maintenanceStatuses)[number];

/** How a window comes again; RFC 5545 §3.3.10 rules the form of `rule`. */
export const recurrence = z.strictObject({
  rule: z
    .string()
    .max(200)
    .regex(
      /^FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;(?:INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=[A-Z0-9,+-]+)*$/,
      "is not a recurrence rule; write it like “FREQ=WEEKLY;BYDAY=SU;COUNT=10”",
    )
    .describe("When it comes again, as iCalendar writes it."),
  except: z.array(instant).max(100).optional().describe("Beginnings that are left out."),
});

/** The opening facts of planned work. */
export const maintenanceFacts = z.strictObject({
  ...announcedKeys,
  title: line(160).describe("What readers will notice, without a date: the date is added on every medium."),
  window: window.describe("The window as first announced; a move is said in an update."),
  components: componentChanges.default({}).describe("Components and their status during the work."),
  recurs: recurrence.optional().describe("How it comes again."),
  remind: reminders.optional().describe("How long before the window the words are repeated, such as `[24h, 1h]`."),
  roles: roles.optional().describe("Who does what, as roles."),
});
export type MaintenanceFacts = z.output<typeof maintenanceFacts>;

/** One dated thing we said about planned work. */
export const maintenanceUpdate = z
  .strictObject({
    ...saidKeys,
    status: z.enum(maintenanceStatuses).describe("The state of the work from here on."),
    window: window.optional().describe("The new window, where it was moved."),
    nextUpdateBy: instant.optional().describe("By when we speak again."),
  })
  .superRefine(namesWhatItCorrects);
export type MaintenanceUpdate = z.output<typeof maintenanceUpdate> & Written;

/** Planned work in a window, with all that was said about it, oldest first. */
export type Maintenance = MaintenanceFacts & Written & { readonly updates: readonly MaintenanceUpdate[] };
