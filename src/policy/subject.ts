import type { Incident } from "#model/incident.ts";
import type { Maintenance } from "#model/maintenance.ts";
import type { Notice } from "#model/notice.ts";
import type { Written } from "#model/place.ts";
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

/** One file of content, with what it silences. */
export type ContentFile = Written & { readonly silence?: readonly Silence[] | undefined };

/** Everything on the site that rules judge, kind by kind, oldest first. */
export function subjectsOf(site: Site): Subject[] {
  const language = site.settings.languages[0] ?? "en";
  const things: Thing[] = [
    ...site.incidents.map((is) => ({ kind: "incident" as const, is })),
    ...site.maintenances.map((is) => ({ kind: "maintenance" as const, is })),
    ...site.notices.map((is) => ({ kind: "notice" as const, is })),
  ];
  return things.map((thing) => subjectOf(thing, thing.is.language ?? language));
}

/** Its words are looked for when the first rule asks for them, and once. */
function subjectOf(thing: Thing, language: string): Subject {
  let passages: readonly Passage[] | undefined;
  return {
    ...thing,
    get passages() {
      passages ??= filesOf(thing).flatMap((file) => passagesOf(file, language));
      return passages;
    },
  };
}

/** The files of a thing, its own first. */
export function filesOf(thing: Thing): readonly ContentFile[] {
  if (thing.kind === "notice") return [thing.is];
  const postmortem = thing.kind === "incident" && thing.is.postmortem !== undefined ? [thing.is.postmortem] : [];
  return [thing.is, ...thing.is.updates, ...postmortem];
}
