import type { Site } from "#model/site.ts";
import type { Example } from "#policy/example.ts";
import { anIncident, anUpdate, aSite } from "./site.ts";

const day = "2026-03-14";

/** The site that a rule's example describes, and what of it had been published. */
export function siteOf({ incident, updates, publishedBody }: Example): {
  site: Site;
  published: ReadonlyMap<string, string>;
} {
  const said = updates?.map(({ at, nextUpdateBy, ...facts }) =>
    anUpdate({
      ...facts,
      at: `${day}T${at}:00Z`,
      ...(nextUpdateBy !== undefined && { nextUpdateBy: `${day}T${nextUpdateBy}:00Z` }),
    }),
  );
  const about = anIncident({ ...incident, updates: said ?? [anUpdate()] });
  const published = new Map<string, string>();
  const [first] = about.updates;
  if (publishedBody !== undefined && first !== undefined) {
    published.set(
      `incidents/${about.id}/${first.id}`,
      anUpdate({ nextUpdateBy: "2026-03-14T10:30:00Z", body: publishedBody }).hash,
    );
  }
  return { site: aSite({ incidents: [about] }), published };
}
