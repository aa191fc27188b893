import type { Incident } from "#model/incident.ts";
import type { Written } from "#model/place.ts";
import type { Postmortem } from "#model/postmortem.ts";
import type { IncidentUpdate } from "#model/update.ts";

/** The keys whose places rules of the whole site may ask for. */
const placed = /^(?:components|silence)\b/;

/**
 * An incident without its words: facts, times and hashes, and the places of its components and silences.
 * It is all that rules of the whole site may look at, so that thousands of them can be kept.
 */
export function outlineOf(incident: Incident): Incident {
  const { id, category, impact, components, started, related, imported, exercise, silence, updates, postmortem } =
    incident;
  const facts = { id, category, impact, components, started, related, imported, exercise, silence };
  return {
    ...present(facts),
    ...wordless(incident),
    title: "",
    updates: updates.map(outlineOfUpdate),
    ...(postmortem && { postmortem: outlineOfPostmortem(postmortem) }),
  };
}

function outlineOfUpdate(update: IncidentUpdate): IncidentUpdate {
  const { at, kind, impact, components, silence } = update;
  const facts = present({ at, kind, impact, components, silence });
  if (update.status !== "resolved") return { ...facts, ...wordless(update), status: update.status };
  return { ...facts, ...wordless(update), status: update.status, ...(update.ended && { ended: update.ended }) };
}

function outlineOfPostmortem(postmortem: Postmortem): Postmortem {
  const { at, silence } = postmortem;
  return { ...present({ at, silence }), ...wordless(postmortem), summary: "", actions: [] };
}

/** Where it stands, and what it was when it was published. */
function wordless({ id, file, hash, places }: Written): Written {
  const kept = Object.entries(places).filter(([key]) => placed.test(key));
  return { id, file, body: "", bodyLine: 1, hash, places: Object.fromEntries(kept), translations: {} };
}

/** Without the keys that are not there. */
function present<Facts extends object>(facts: Facts): Facts {
  const kept = { ...facts };
  for (const key in kept) if (kept[key] === undefined) delete kept[key];
  return kept;
}
