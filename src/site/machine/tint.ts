import type { Indicator } from "#domain/component-status.ts";
import type { ComponentStatus } from "#model/component.ts";

/** The status whose colour the state of the whole page has. */
export const tintOf: Readonly<Record<Indicator, ComponentStatus>> = {
  none: "operational",
  maintenance: "under_maintenance",
  minor: "degraded_performance",
  major: "partial_outage",
  critical: "major_outage",
};
