import type { ComponentChanges } from "#model/component.ts";
import type { Incident } from "#model/incident.ts";
import type { IncidentUpdate } from "#model/update.ts";

/** What an incident says of all its components from one word to the next. */
export interface Stage {
  readonly from: Date;
  /** The word that began it; the opening facts have none. */
  readonly update?: IncidentUpdate;
  readonly statuses: ComponentChanges;
  /** Whether the incident is over in this stage. */
  readonly over: boolean;
}

/**
 * An incident's components, stage by stage, oldest first.
 *
 * The opening statuses hold from the start, changes from the update that says them; a state alone changes nothing,
 * but for two: a resolution makes all operational except what it names itself, and a reopening brings back
 * what was before the resolution, because it takes the resolution back.
 */
export function stagesOf({
  started,
  components,
  updates,
}: Pick<Incident, "started" | "components" | "updates">): Stage[] {
  const stages: Stage[] = [{ from: started, statuses: components, over: false }];
  let statuses = components;
  let beforeEnd = components;
  let over = false;
  for (const update of updates) {
    const overNow = update.status === "resolved";
    if (overNow && !over) {
      beforeEnd = statuses;
      statuses = allOperational(statuses);
    } else if (!overNow && over) {
      statuses = beforeEnd;
    }
    if (update.components !== undefined) statuses = { ...statuses, ...update.components };
    over = overNow;
    stages.push({ from: update.at < started ? started : update.at, update, statuses, over });
  }
  return stages;
}

/** The same components, all operational. */
export function allOperational(statuses: ComponentChanges): ComponentChanges {
  return Object.fromEntries(Object.keys(statuses).map((id) => [id, "operational" as const]));
}
