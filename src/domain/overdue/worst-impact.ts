import { spokenBy } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { type Impact, impacts } from "#model/update.ts";

/** The worst impact that was said of an incident until `at`; undefined as long as nobody had said. */
export function worstImpact(incident: Pick<Incident, "impact" | "updates">, at: Date): Impact | undefined {
  const said = new Set([incident.impact, ...spokenBy(incident.updates, at).map(({ impact }) => impact)]);
  return impacts.findLast((impact) => said.has(impact));
}
