import type { Incident } from "#model/incident.ts";

const ofFiles = ["id", "file", "hash", "places", "silence", "translations"];
const ofFacts = ["category", "impact", "components", "started", "related", "imported", "exercise", "language"];
const kept = {
  incident: new Set([...ofFiles, ...ofFacts, "updates", "postmortem"]),
  update: new Set([...ofFiles, "at", "kind", "status", "impact", "components", "ended"]),
  postmortem: new Set([...ofFiles, "at"]),
};

/** An outline that throws where anybody asks for more than an outline holds, such as its words. */
export function held(outline: Incident): Incident {
  const { updates, postmortem } = outline;
  const inside = {
    ...outline,
    updates: updates.map((update) => guarded(update, kept.update)),
    ...(postmortem && { postmortem: guarded(postmortem, kept.postmortem) }),
  };
  return guarded(inside, kept.incident);
}

function guarded<Thing extends { readonly places: Incident["places"] }>(
  thing: Thing,
  keys: ReadonlySet<string>,
): Thing {
  const places = new Proxy(thing.places, {
    get(found, key) {
      if (typeof key === "string" && !/^(?:components|silence)\b/.test(key))
        throw new Error(`no outline knows where ${key} stands`);
      return Reflect.get(found, key);
    },
  });
  return new Proxy(
    { ...thing, places },
    {
      get(found, key) {
        if (typeof key === "string" && !keys.has(key)) throw new Error(`no outline holds ${key}`);
        return Reflect.get(found, key);
      },
      ownKeys() {
        throw new Error("an outline does not tell all keys of its file");
      },
    },
  );
}
