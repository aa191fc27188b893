import type { Incident } from "#model/incident.ts";
import type { Finding } from "#policy/finding.ts";
import type { Sketch } from "#policy/sketch.ts";

/** What is known of one whole folder of an incident, whatever else is on the site. */
export interface Verdict {
  /** `incidents/2026-03-14-checkout-errors` */
  readonly folder: string;
  /** The id that git has for exactly these files; undefined where it is to be judged anew every time. */
  readonly tree: string | undefined;
  /** The ids that it claims, its own first: `incidents/2026-03-14-checkout-errors`. */
  readonly claims: readonly string[];
  readonly sketch: Sketch;
  /** Its outline, without words; of what was kept it is read when somebody asks. */
  readonly incident: Incident;
  /** What rules found in it by itself. */
  readonly findings: readonly Finding[];
}
