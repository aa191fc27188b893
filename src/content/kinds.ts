import type { z } from "zod";
import type { examples } from "#content/examples.ts";
import { translationFacts } from "#content/translations.ts";
import { drillFacts } from "#model/drill.ts";
import { incidentFacts } from "#model/incident.ts";
import { maintenanceFacts, maintenanceUpdate } from "#model/maintenance.ts";
import { noticeFacts } from "#model/notice.ts";
import { postmortemFacts } from "#model/postmortem.ts";
import { readinessFacts } from "#model/readiness.ts";
import { siteSettings } from "#model/site.ts";
import { templateFacts } from "#model/template.ts";
import { incidentUpdate } from "#model/update.ts";

/** A kind of file that people write. */
export interface Kind {
  /** Its anchor in docs/content.md and the name of its JSON Schema. */
  readonly name: string;
  readonly title: string;
  readonly where: string;
  readonly about: string;
  readonly schema: z.ZodType;
  /** A path of `examples`. */
  readonly example: keyof typeof examples;
}

export const kinds: readonly Kind[] = [
  {
    name: "site",
    title: "The site",
    where: "site.yaml",
    about: "Who speaks, of which components, on which channels, by which rules. One file, plain YAML.",
    schema: siteSettings,
    example: "site.yaml",
  },
  {
    name: "incident",
    title: "An incident",
    where: "incidents/<day>-<slug>/incident.md",
    about:
      "The opening facts: what was known when it was first announced. Once announced they stay as they are; what changes in the world is said in an update. The body stays empty, or holds words that were never announced by themselves.",
    schema: incidentFacts,
    example: "incidents/2026-03-14-checkout-errors/incident.md",
  },
  {
    name: "update",
    title: "An update of an incident",
    where: "incidents/<day>-<slug>/<time>-<status>.md",
    about:
      "One dated thing that was said, one file, written once. Its name says the time in UTC and the status: `2026-03-14T0942Z-investigating.md`, with seconds (`T094230Z`) where two fall into one minute. What was wrong is put right by a new update with `kind: correction`.",
    schema: incidentUpdate,
    example: "incidents/2026-03-14-checkout-errors/2026-03-14T0942Z-investigating.md",
  },
  {
    name: "postmortem",
    title: "A postmortem",
    where: "incidents/<day>-<slug>/postmortem.md",
    about: "What was learned, and who will do what by when. Only `actions` may change after it was published.",
    schema: postmortemFacts,
    example: "incidents/2026-03-14-checkout-errors/postmortem.md",
  },
  {
    name: "maintenance",
    title: "Planned work",
    where: "maintenances/<day>-<slug>/maintenance.md",
    about: "The window and its components, as first announced.",
    schema: maintenanceFacts,
    example: "maintenances/2026-04-02-search-index/maintenance.md",
  },
  {
    name: "maintenance-update",
    title: "An update of planned work",
    where: "maintenances/<day>-<slug>/<time>-<status>.md",
    about: "As with incidents: one dated thing that was said, one file. The first one announces the work.",
    schema: maintenanceUpdate,
    example: "maintenances/2026-04-02-search-index/2026-03-28T0900Z-scheduled.md",
  },
  {
    name: "notice",
    title: "A notice",
    where: "notices/<day>-<slug>/notice.md",
    about: "An announcement that is no incident: a change of policy, a word in quiet times, advice.",
    schema: noticeFacts,
    example: "notices/2026-05-01-how-we-will-reach-you/notice.md",
  },
  {
    name: "template",
    title: "A template",
    where: "templates/<slug>.md",
    about: "First words, written before they are needed. Templates are never published.",
    schema: templateFacts,
    example: "templates/first-words.md",
  },
  {
    name: "drill",
    title: "A record of a drill",
    where: "drills/<day>-<slug>.md",
    about:
      "A rehearsal, as `openline drill --keep` writes it down: how long each line took, and in the body what worked and what did not. It is shown where we talk, and never announced; git remembers what was changed in it. docs/drills.md says how to rehearse.",
    schema: drillFacts,
    example: "drills/2026-03-02-card-payments.md",
  },
  {
    name: "readiness",
    title: "A look at our lines",
    where: "readiness/<day>.md",
    about:
      "What `openline readiness --record` found of each public line, as numbers alone. The body stays empty. It is shown where we talk, and never announced; a later look of the same day takes its place.",
    schema: readinessFacts,
    example: "readiness/2026-05-04.md",
  },
  {
    name: "translation",
    title: "A translation",
    where: "<file>.<language>.md, beside the file it translates",
    about:
      "The same words in another language of the site: `incident.fr.md`, `2026-03-14T0942Z-investigating.fr.md`, `notice.fr.md`, `postmortem.fr.md`. All facts stand in the original; the front matter may be left out.",
    schema: translationFacts,
    example: "incidents/2026-03-14-checkout-errors/incident.fr.md",
  },
];
