import type { z } from "zod";
import { hashOf } from "#content/hash.ts";
import { stemOf } from "#model/ids.ts";
import { type Incident, incidentFacts } from "#model/incident.ts";
import { type Maintenance, type MaintenanceUpdate, maintenanceFacts, maintenanceUpdate } from "#model/maintenance.ts";
import { type Notice, noticeFacts } from "#model/notice.ts";
import type { Written } from "#model/place.ts";
import { type Postmortem, postmortemFacts } from "#model/postmortem.ts";
import { type Site, siteSettings } from "#model/site.ts";
import { type IncidentUpdate, incidentUpdate } from "#model/update.ts";
import { type InFile, written } from "./written.ts";

export { anAnnouncement, aSubscriber } from "./announcement.ts";

/** Facts as a writer types them, of which a test names only those it is about. */
type Typed<Schema extends z.ZodType> = Partial<z.input<Schema>>;
/** The same for every status, with the keys of all of them. */
type TypedUpdate = Partial<Omit<Extract<z.input<typeof incidentUpdate>, { status: "resolved" }>, "status">> & {
  status?: IncidentUpdate["status"];
  nextUpdateBy?: string;
};

type Things = Partial<Omit<Site, "settings">>;

/** A site with three components in two groups; times of the builders lie on 14 March 2026. */
export function aSite({
  incidents,
  maintenances,
  notices,
  templates,
  drills,
  readiness,
  ...settings
}: Typed<typeof siteSettings> & Things = {}): Site {
  const typed = {
    name: "Example Shop",
    address: "https://status.example.com/",
    since: "2024-01-01",
    groups: [
      { id: "shop", name: "Shop" },
      { id: "back-office", name: "Back office" },
    ],
    components: [
      { id: "checkout", name: "Checkout", group: "shop" },
      { id: "search", name: "Search", group: "shop" },
      { id: "reports", name: "Reports", group: "back-office" },
    ],
    ...settings,
  };
  return {
    settings: { ...siteSettings.parse(typed), file: "site.yaml", places: written("", "site.yaml", typed).places },
    incidents: incidents ?? [],
    maintenances: maintenances ?? [],
    notices: notices ?? [],
    templates: templates ?? [],
    drills: drills ?? [],
    readiness: readiness ?? [],
  };
}

/** A major incident of checkout since 09:30; what was said about it goes into `updates`. */
export function anIncident({
  id = "checkout-errors",
  file,
  body,
  translations,
  updates = [],
  postmortem,
  ...facts
}: Typed<typeof incidentFacts> &
  InFile & { updates?: readonly IncidentUpdate[]; postmortem?: Postmortem } = {}): Incident {
  const typed = {
    title: "Card payments fail",
    category: "availability" as const,
    impact: "major" as const,
    components: { checkout: "partial_outage" as const },
    started: "2026-03-14T09:30:00Z",
    ...facts,
  };
  const folder = `incidents/${id}`;
  return {
    ...incidentFacts.parse(typed),
    ...written(id, file ?? `${folder}/incident.md`, typed, inFile(body, translations)),
    hash: hashOf({ values: typed, body: body ?? "" }),
    updates: updates.map((update) => inFolder(update, folder)),
    ...(postmortem && { postmortem: inFolder(postmortem, folder) }),
  };
}

/** An update of 09:42 that investigates and promises the next for 10:30; other statuses promise nothing by themselves. */
export function anUpdate({ id, file, body, translations, ...facts }: TypedUpdate & InFile = {}): IncidentUpdate {
  const status = facts.status ?? "investigating";
  const at = facts.at ?? "2026-03-14T09:42:00Z";
  const promise = status === "investigating" && facts.at === undefined ? { nextUpdateBy: "2026-03-14T10:30:00Z" } : {};
  const typed = { status, at, ...promise, ...facts };
  const stem = id ?? stemOf(new Date(at), status);
  const words = body ?? "Payments by card fail for about one customer in ten. Other ways to pay work.";
  return {
    ...incidentUpdate.parse(typed),
    ...written(stem, file ?? `${stem}.md`, typed, inFile(words, translations)),
  };
}

/** What we learned on 20 March. */
export function aPostmortem({
  id,
  file,
  body,
  translations,
  ...facts
}: Typed<typeof postmortemFacts> & InFile = {}): Postmortem {
  const typed = { at: "2026-03-20T12:00:00Z", summary: "A certificate ran out unseen.", ...facts };
  const words = body ?? "## What happened\n\nA certificate ran out.";
  return {
    ...postmortemFacts.parse(typed),
    ...written(id ?? "postmortem", file ?? "postmortem.md", typed, inFile(words, translations)),
  };
}

/** Work on reports on 2 April 2026 from 20:00 to 22:00. */
export function aMaintenance({
  id = "db-upgrade",
  file,
  body,
  translations,
  updates = [],
  ...facts
}: Typed<typeof maintenanceFacts> & InFile & { updates?: readonly MaintenanceUpdate[] } = {}): Maintenance {
  const typed = {
    title: "Reports are read-only",
    window: { start: "2026-04-02T20:00:00Z", end: "2026-04-02T22:00:00Z" },
    components: { reports: "under_maintenance" as const },
    ...facts,
  };
  const folder = `maintenances/${id}`;
  return {
    ...maintenanceFacts.parse(typed),
    ...written(id, file ?? `${folder}/maintenance.md`, typed, inFile(body, translations)),
    updates: updates.map((update) => inFolder(update, folder)),
  };
}

/** A word about planned work, `scheduled` on 25 March unless said otherwise. */
export function aMaintenanceUpdate({
  id,
  file,
  body,
  translations,
  ...facts
}: Typed<typeof maintenanceUpdate> & InFile = {}): MaintenanceUpdate {
  const typed = { status: "scheduled" as const, at: "2026-03-25T10:00:00Z", ...facts };
  const stem = id ?? stemOf(new Date(typed.at), typed.status);
  const words = body ?? "We replace the database. Reports can be read, not saved.";
  return {
    ...maintenanceUpdate.parse(typed),
    ...written(stem, file ?? `${stem}.md`, typed, inFile(words, translations)),
  };
}

/** A notice of 1 May 2026. */
export function aNotice({
  id = "how-we-will-reach-you",
  file,
  body,
  translations,
  ...facts
}: Typed<typeof noticeFacts> & InFile = {}): Notice {
  const typed = { title: "How we will reach you", at: "2026-05-01T08:00:00Z", ...facts };
  const words = body ?? "From today on this page speaks by mail, too.";
  return {
    ...noticeFacts.parse(typed),
    ...written(id, file ?? `notices/${id}/notice.md`, typed, inFile(words, translations)),
  };
}

function inFile(body: string | undefined, translations: InFile["translations"]): InFile {
  return { ...(body !== undefined && { body }), ...(translations && { translations }) };
}

/** The same file, below `folder` unless it was placed somewhere by hand. */
function inFolder<T extends Written>(said: T, folder: string): T {
  if (said.file.includes("/")) return said;
  const move = <F extends { readonly file: string }>(there: F): F => ({ ...there, file: `${folder}/${there.file}` });
  const moveAll = <F extends { readonly file: string }>(all: Readonly<Record<string, F>>) =>
    Object.fromEntries(Object.entries(all).map(([key, there]) => [key, move(there)]));
  return { ...move(said), places: moveAll(said.places), translations: moveAll(said.translations) };
}

/** A template of the site with this body. */
export function aTemplate(body: string): Site["templates"][number] {
  const facts = { title: "First words", for: "incident" as const };
  return { ...facts, ...written("first-words", "templates/first-words.md", facts, { body }) };
}
