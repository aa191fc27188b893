import type { Incident } from "#model/incident.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { Notice } from "#model/notice.ts";
import type { Written } from "#model/place.ts";
import type { Postmortem } from "#model/postmortem.ts";
import type { Silence } from "#model/shared.ts";
import type { Site } from "#model/site.ts";
import { type Passage, passagesOf } from "#policy/passage.ts";

export type Thing =
  | { readonly kind: "incident"; readonly is: Incident }
  | { readonly kind: "maintenance"; readonly is: Maintenance }
  | { readonly kind: "notice"; readonly is: Notice };

/** One thing that was written about, with all its files and words. */
export type Subject = Thing & {
  /** Every text of it, in all languages. */
  readonly passages: readonly Passage[];
};

/** One file of content under its name in the ledger and in git's history of publishing. */
export interface PublishedRecord {
  readonly id: string;
  readonly written: Written & { readonly silence?: readonly Silence[] | undefined };
}

/** Everything on the site that something can be said about, kind by kind, oldest first. */
export function thingsOf(site: Site): Thing[] {
  return [
    ...site.incidents.map((is) => ({ kind: "incident" as const, is })),
    ...site.maintenances.map((is) => ({ kind: "maintenance" as const, is })),
    ...site.notices.map((is) => ({ kind: "notice" as const, is })),
  ];
}

/** The same, with its texts. */
export function subjectsOf(site: Site): Subject[] {
  const language = site.settings.languages[0] ?? "en";
  return thingsOf(site).map((thing) => ({
    ...thing,
    passages: recordsOf(thing).flatMap(({ written }) => passagesOf(written, thing.is.language ?? language)),
  }));
}

/** The files of a thing, its own first. */
export function recordsOf(thing: Thing): PublishedRecord[] {
  const folder = `${thing.kind}s/${thing.is.id}`;
  const updates = thing.kind === "notice" ? [] : thing.is.updates;
  const postmortem: readonly Postmortem[] =
    thing.kind === "incident" && thing.is.postmortem ? [thing.is.postmortem] : [];
  return [
    { id: folder, written: thing.is },
    ...updates.map((written) => ({ id: `${folder}/${written.id}`, written })),
    ...postmortem.map((written) => ({ id: `${folder}/postmortem`, written })),
  ];
}
