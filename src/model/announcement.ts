import type { ComponentStatus } from "#model/component.ts";
import type { Category } from "#model/incident.ts";
import type { MaintenanceStatus } from "#model/maintenance.ts";
import type { Exclusion } from "#model/shared.ts";
import type { Window } from "#model/time.ts";
import type { Impact, IncidentStatus } from "#model/update.ts";

export type SubjectKind = "incident" | "maintenance" | "notice";
export type AnnouncementState = IncidentStatus | MaintenanceStatus | "notice" | "postmortem";

/** A component that an announcement is about, with its status from then on and before. */
export interface AffectedComponent {
  readonly id: string;
  readonly name: string;
  readonly status: ComponentStatus;
  readonly was: ComponentStatus;
}

/** The words of an announcement in one language. */
export interface Words {
  readonly title: string;
  readonly body: string;
}

/**
 * The unit that leaves the house: one thing said about one subject, with all that any medium needs to say it.
 * It is made from what was known when it was said, so that its rendering stays byte-equal for ever.
 */
export interface Announcement {
  /** `incidents/<id>/<stem>`, `maintenances/<id>/<stem>`, `notices/<id>`, `incidents/<id>/postmortem`. */
  readonly id: string;
  readonly subject: {
    readonly kind: SubjectKind;
    readonly id: string;
    /** The day that titles carry: an incident's start, a window's start, a notice's own time. */
    readonly date: Date;
  };
  /** Path below the site's address with its anchor: `incidents/checkout-errors/#2026-03-14T0942Z-investigating`. */
  readonly path: string;
  readonly at: Date;
  readonly state: AnnouncementState;
  readonly kind: "update" | "correction" | "handover";
  readonly corrects?: { readonly stem: string; readonly wrong: string } | undefined;
  /** Title as of then, without a date. `words[language]` has it too, for every language written. */
  readonly title: string;
  readonly language: string;
  readonly words: Readonly<Record<string, Words>>;
  readonly summary?: string | undefined;
  readonly social?: string | undefined;
  readonly impact?: Impact | undefined;
  /** What kind of trouble it is; only incidents have one. */
  readonly category?: Category | undefined;
  readonly components: readonly AffectedComponent[];
  readonly nextUpdateBy?: Date | undefined;
  readonly window?: Window | undefined;
  /** When an incident ended for readers; said with its resolved words, so that they can say how long it took. */
  readonly ended?: Date | undefined;
  readonly customerActions: readonly string[];
  /** Id of what was said before about the same subject; absent on the first word. */
  readonly previous?: string | undefined;
  /** Whether anything newer was said about the subject. */
  readonly latest: boolean;
  /** Whether the subject is over with this: resolved, completed, cancelled; notices and postmortems always are. */
  readonly final: boolean;
  readonly exercise: boolean;
  /** History from elsewhere, or told so: never announced. */
  readonly imported: boolean;
  readonly excluded: readonly Exclusion[];
  /** Said in confidence before it is public, and when it will be. */
  readonly advance?: { readonly publicAt: Date } | undefined;
  /** Said by the clock in words that were committed before: planned work comes near, or begins. */
  readonly clock?: "reminder" | "begins" | undefined;
  /** SHA-256 (hex) of the file it was made from. */
  readonly hash: string;
}
