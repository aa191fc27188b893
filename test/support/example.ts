import { releasedText } from "#domain/disclosure/released-text.ts";
import { promisesHash, promisesId } from "#domain/promises.ts";
import { policy } from "#model/policy.ts";
import type { Site } from "#model/site.ts";
import type { Example } from "#policy/example.ts";
import {
  aMaintenance,
  aMaintenanceUpdate,
  aNotice,
  anIncident,
  anUpdate,
  aPostmortem,
  aSite,
  aTemplate,
} from "./site.ts";

const day = "2026-03-14";

/** The site that a rule's example describes, and what of it had been published. */
export function siteOf(example: Example): {
  site: Site;
  published: ReadonlyMap<string, string>;
} {
  const { incident, updates, postmortem, maintenance, notice, beside, settings } = example;
  const { template, publishedBody, publishedPolicy } = example;
  const said = updates?.map(({ at, nextUpdateBy, ...facts }) =>
    anUpdate({
      ...facts,
      at: `${day}T${at}:00Z`,
      ...(nextUpdateBy !== undefined && { nextUpdateBy: `${day}T${nextUpdateBy}:00Z` }),
    }),
  );
  const { releases, ...facts } = incident ?? {};
  const opened = {
    ...facts,
    updates: said ?? [anUpdate()],
    ...(postmortem && { postmortem: aPostmortem(postmortem) }),
  };
  const text = releasedText(anIncident(opened));
  const about = anIncident({ ...opened, ...(releases && { releases: releases.map((one) => ({ text, ...one })) }) });
  const { updates: words = [], ...planned } = maintenance ?? {};
  const other = beside && {
    ...beside,
    id: "other",
    started: `${day}T09:20:00Z`,
    updates: [anUpdate({ at: `${day}T09:25:00Z`, nextUpdateBy: `${day}T10:00:00Z` })],
  };
  const published = new Map<string, string>();
  const [first] = about.updates;
  if (publishedBody !== undefined && first !== undefined) {
    published.set(
      `incidents/${about.id}/${first.id}`,
      anUpdate({ nextUpdateBy: "2026-03-14T10:30:00Z", body: publishedBody }).hash,
    );
  }
  if (publishedPolicy !== undefined) published.set(promisesId, promisesHash(policy.parse(publishedPolicy)));
  const site = aSite({
    ...settings,
    templates: template === undefined ? [] : [aTemplate(template)],
    notices: notice ? [aNotice({ at: `${day}T09:00:00Z`, ...notice })] : [],
    incidents: other ? [anIncident(other), about] : [about],
    maintenances: maintenance ? [aMaintenance({ ...planned, updates: words.map(aMaintenanceUpdate) })] : [],
  });
  return { site, published };
}
