import type { z } from "zod";
import type { approval } from "#model/disclosure.ts";
import type { incidentFacts } from "#model/incident.ts";
import type { maintenanceFacts, maintenanceUpdate } from "#model/maintenance.ts";
import type { noticeFacts } from "#model/notice.ts";
import type { policy } from "#model/policy.ts";
import type { postmortemFacts } from "#model/postmortem.ts";
import type { siteSettings } from "#model/site.ts";
import type { IncidentStatus, incidentUpdate } from "#model/update.ts";

type Typed = z.input<typeof incidentUpdate>;
type Keys<Update> = Update extends { status: string } ? Omit<Update, "status" | "at"> : never;

/** incident.md as its file has it. */
export type ExampleIncident = Partial<Omit<z.input<typeof incidentFacts>, "id" | "releases">> & {
  /** Releases of the text as it stands, whose hash is filled in, unless they say another one. */
  readonly releases?: readonly (z.input<typeof approval> & { readonly text?: string })[];
};

/** An update as its file has it. */
export type ExampleUpdate = Partial<Keys<Extract<Typed, { status: "resolved" }>>> & {
  readonly status: IncidentStatus;
  /** Time of 14 March 2026, UTC: `09:42`. */
  readonly at: string;
  /** Time of the same day by which we promise to speak again. */
  readonly nextUpdateBy?: string;
  readonly body: string;
};

/** What we learned, as its file has it. */
export type ExamplePostmortem = Partial<z.input<typeof postmortemFacts>> & { readonly body?: string };

/** Planned work, as its files have it. */
export type ExampleMaintenance = Partial<Omit<z.input<typeof maintenanceFacts>, "id">> & {
  readonly updates: readonly (Partial<z.input<typeof maintenanceUpdate>> & { readonly body?: string })[];
};

/**
 * A small incident that began on 14 March 2026 at 09:30 UTC, good or bad in the eyes of one rule.
 * Documentation shows it, and a test judges it. What is left out is sound in every rule's eyes.
 */
export interface Example {
  /** Keys of incident.md. */
  readonly incident?: ExampleIncident;
  readonly updates?: readonly ExampleUpdate[];
  readonly postmortem?: ExamplePostmortem;
  /** Work that was planned beside the incident. */
  readonly maintenance?: ExampleMaintenance;
  /** Keys of a notice of the same day. */
  readonly notice?: Partial<Omit<z.input<typeof noticeFacts>, "id">>;
  /** Keys of incident.md of another incident, open since 09:20, where that matters. */
  readonly beside?: Partial<Omit<z.input<typeof incidentFacts>, "id">>;
  /** Keys of site.yaml, where they matter. */
  readonly settings?: Pick<Partial<z.input<typeof siteSettings>>, "channels" | "policy">;
  /** What a template of the site says, where that matters. */
  readonly template?: string;
  /** The body that the first update had when it was published, where that matters. */
  readonly publishedBody?: string;
  /** The policy that was published, where that matters. */
  readonly publishedPolicy?: z.input<typeof policy>;
}

/** A first update that says `body` and is otherwise sound. */
export function saying(body: string): Example {
  return { updates: [{ status: "investigating", at: "09:42", nextUpdateBy: "10:30", body }] };
}
