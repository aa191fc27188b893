import type { Indicator } from "#domain/component-status.ts";
import type { AnnouncementState } from "#model/announcement.ts";
import type { ComponentStatus } from "#model/component.ts";

export type ShapeName = ComponentStatus | "ring" | "dot" | "half" | "crossed" | "paper" | "clock";

/**
 * The shapes of all states on a field of 16 by 16. Their outlines differ, not only their colours: circle, square,
 * triangle, diamond, octagon; and what is said of an incident fills a ring step by step.
 */
export const shapes: Readonly<Record<ShapeName, string>> = {
  operational: '<circle cx="8" cy="8" r="7"/><path class="mark" d="m4.8 8.3 2.3 2.2 4.2-4.7"/>',
  under_maintenance: '<rect x="1.5" y="1.5" width="13" height="13" rx="3"/><path class="mark" d="M5 6h6M5 10h6"/>',
  degraded_performance:
    '<path d="M8 1.2c.6 0 1 .3 1.3.8l5.9 10.4c.6 1-.1 2.3-1.3 2.3H2.1c-1.2 0-1.9-1.3-1.3-2.3L6.7 2c.3-.5.7-.8 1.3-.8z"/><path class="mark" d="M8 5.6v3.6M8 12v.1"/>',
  partial_outage:
    '<path d="m9.1 1.2 5.7 5.7c.6.6.6 1.6 0 2.2l-5.7 5.7c-.6.6-1.6.6-2.2 0L1.2 9.1c-.6-.6-.6-1.6 0-2.2l5.7-5.7c.6-.6 1.6-.6 2.2 0z"/><path class="mark" d="M5 8h6"/>',
  major_outage:
    '<path d="M5.4 1h5.2L15 5.4v5.2L10.6 15H5.4L1 10.6V5.4z"/><path class="mark" d="m5.7 5.7 4.6 4.6M10.3 5.7l-4.6 4.6"/>',
  ring: '<circle class="line" cx="8" cy="8" r="6"/>',
  dot: '<circle class="line" cx="8" cy="8" r="6"/><circle cx="8" cy="8" r="2.6"/>',
  half: '<circle class="line" cx="8" cy="8" r="6"/><path d="M8 2a6 6 0 0 1 0 12z"/>',
  crossed: '<circle class="line" cx="8" cy="8" r="6"/><path class="line" d="m3.8 12.2 8.4-8.4"/>',
  paper:
    '<rect class="line" x="2.8" y="1.8" width="10.4" height="12.4" rx="2"/><path class="line" d="M5.8 6h4.4M5.8 9.6h4.4"/>',
  clock: '<circle class="line" cx="8" cy="8" r="6.2"/><path class="line" d="M8 4.6V8l2.2 1.5"/>',
};

const ofState: Readonly<Record<AnnouncementState, ShapeName>> = {
  investigating: "ring",
  identified: "dot",
  monitoring: "half",
  resolved: "operational",
  scheduled: "clock",
  in_progress: "under_maintenance",
  verifying: "half",
  completed: "operational",
  cancelled: "crossed",
  notice: "paper",
  postmortem: "paper",
};

/** The shape of what was said. */
export function shapeOf(state: AnnouncementState): ShapeName {
  return ofState[state];
}

/** The shape of the whole page's state. */
export const shapeOfIndicator: Readonly<Record<Indicator, ShapeName>> = {
  none: "operational",
  maintenance: "under_maintenance",
  minor: "degraded_performance",
  major: "partial_outage",
  critical: "major_outage",
};
