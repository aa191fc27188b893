import type { Incident } from "#model/incident.ts";
import type { Place, Written } from "#model/place.ts";
import type { Postmortem } from "#model/postmortem.ts";
import { type IncidentUpdate, incidentStatuses } from "#model/update.ts";

type Spots = Readonly<Record<string, readonly [line: number, column: number]>>;
type Words = keyof Written;
interface Spotted {
  readonly spots?: Spots;
}
type UpdateFacts = Pick<IncidentUpdate, "kind" | "impact" | "components" | "silence"> & { readonly ended?: number };
type KeptUpdate = readonly [
  id: string,
  hash: string,
  at: number,
  status: number,
  facts?: Partial<UpdateFacts> & Spotted,
];
type KeptPostmortem = Pick<Postmortem, "hash" | "silence"> & Spotted & { readonly at: number };

/** An outline as JSON: what follows from the rest is left out. */
export interface KeptOutline extends Spotted {
  readonly id: string;
  readonly hash: string;
  readonly started: number;
  readonly facts: Omit<Incident, Words | "started" | "title" | "updates" | "postmortem">;
  readonly updates: readonly KeptUpdate[];
  readonly postmortem?: KeptPostmortem;
}

export function keepOutline({ updates, postmortem, started, id, hash, places, ...incident }: Incident): KeptOutline {
  const { file, body, bodyLine, translations, title, ...facts } = incident;
  return {
    ...{ id, hash, started: started.getTime(), facts, ...spotsOf(places) },
    updates: updates.map(keepUpdate),
    ...(postmortem && { postmortem: keepPostmortem(postmortem) }),
  };
}

function keepUpdate(update: IncidentUpdate): KeptUpdate {
  const { id, hash, at, status, kind, impact, components, silence, places } = update;
  const facts = {
    ...(kind !== "update" && { kind }),
    ...(impact && { impact }),
    ...(components && { components }),
    ...(silence && { silence }),
    ...(update.status === "resolved" && update.ended && { ended: update.ended.getTime() }),
    ...spotsOf(places),
  };
  const kept = [id, hash, at.getTime(), incidentStatuses.indexOf(status)] as const;
  return Object.keys(facts).length === 0 ? kept : [...kept, facts];
}

function keepPostmortem({ at, hash, silence, places }: Postmortem): KeptPostmortem {
  return { at: at.getTime(), hash, ...(silence && { silence }), ...spotsOf(places) };
}

/** The outline again, as it was in the folder. */
export function outlineAgain(folder: string, kept: KeptOutline): Incident {
  const { id, hash, started, facts, updates, postmortem, spots } = kept;
  return {
    ...facts,
    ...written(`${folder}/incident.md`, id, hash, spots),
    title: "",
    started: new Date(started),
    updates: updates.map((update) => updateAgain(folder, update)),
    ...(postmortem && { postmortem: postmortemAgain(folder, postmortem) }),
  };
}

function updateAgain(folder: string, [id, hash, at, state, facts = {}]: KeptUpdate): IncidentUpdate {
  const { ended, spots, ...rest } = facts;
  const said = {
    kind: "update" as const,
    ...rest,
    ...written(`${folder}/${id}.md`, id, hash, spots),
    at: new Date(at),
  };
  const status = incidentStatuses[state] ?? "investigating";
  if (status !== "resolved") return { ...said, status };
  return { ...said, status, ...(ended !== undefined && { ended: new Date(ended) }) };
}

function postmortemAgain(folder: string, { at, hash, silence, spots }: KeptPostmortem): Postmortem {
  const file = written(`${folder}/postmortem.md`, "postmortem", hash, spots);
  return { ...file, at: new Date(at), summary: "", actions: [], ...(silence && { silence }) };
}

function written(file: string, id: string, hash: string, spots: Spots = {}): Written {
  const places: Record<string, Place> = {};
  for (const key in spots) {
    const [line = 1, column = 1] = spots[key] ?? [];
    places[key] = { file, line, column };
  }
  return { id, file, body: "", bodyLine: 1, hash, places, translations: {} };
}

function spotsOf(places: Written["places"]): Spotted {
  const spots = Object.entries(places).map(([key, { line, column }]) => [key, [line, column]] as const);
  return spots.length === 0 ? {} : { spots: Object.fromEntries(spots) };
}
