import type { Indicator } from "#domain/component-status.ts";
import type { ComponentStatus } from "#model/component.ts";

const tones: Readonly<Record<ComponentStatus, Indicator>> = {
  operational: "none",
  under_maintenance: "maintenance",
  degraded_performance: "minor",
  partial_outage: "major",
  major_outage: "critical",
};

/** The mood of a page that is about one component. */
export function toneOf(status: ComponentStatus): Indicator {
  return tones[status];
}
