import { statusIn } from "#domain/component-status.ts";
import type { AffectedComponent, Announcement, Words } from "#model/announcement.ts";
import type { ComponentChanges } from "#model/component.ts";
import type { Written } from "#model/place.ts";
import type { Exclusion } from "#model/shared.ts";
import type { Site } from "#model/site.ts";
import type { IncidentUpdate } from "#model/update.ts";

/** An announcement that does not know yet what was said before and after it. */
export type Said = Omit<Announcement, "previous" | "latest">;

/** What announcements need to know of the site around them. */
export interface Circles {
  /** The name that a component had at a moment; what is no component has its id for a name. */
  nameAt(component: string, at: Date): string;
  readonly language: string;
}

/** Those facts, found once for all announcements. */
export function circlesOf({ settings }: Site): Circles {
  const components = new Map(settings.components.map((component) => [component.id, component]));
  return {
    nameAt(id, at) {
      const component = components.get(id);
      const day = at.toISOString().slice(0, 10);
      return component?.formerly?.find(({ until }) => day < until)?.name ?? component?.name ?? id;
    },
    language: settings.languages[0] ?? "en",
  };
}

/** The part of a subject that all its announcements share. */
export function sharedBy(subject: {
  readonly language?: string | undefined;
  readonly exercise?: boolean | undefined;
  readonly imported?: string | undefined;
  readonly channels?: { readonly exclude: readonly Exclusion[] } | undefined;
}) {
  return {
    exercise: subject.exercise === true,
    imported: subject.imported !== undefined,
    excluded: subject.channels?.exclude ?? [],
  };
}

/** The part of an announcement that its update says itself. */
export function saidIn(
  update: Pick<IncidentUpdate, "at" | "kind" | "corrects" | "wrong" | "summary" | "social" | "hash">,
) {
  const { at, kind, corrects, wrong, summary, social, hash } = update;
  const correction = corrects !== undefined && wrong !== undefined ? { corrects: { stem: corrects, wrong } } : {};
  return { at, kind, ...correction, summary, social, hash };
}

/** What readers should do, where the update says it. */
export function actionsIn({ customerActions }: Pick<IncidentUpdate, "customerActions">): readonly string[] | undefined {
  return customerActions === "none" ? [] : customerActions;
}

type Titled = Pick<Written, "body" | "translations"> & { readonly title?: string | undefined };

/**
 * Hears the words of one subject in the order they were said, and answers with title and words of each as of then.
 * A title holds until a new one is said; a new one without a translation is better than an old one in another language.
 */
export function wordsTeller(subject: Titled & { readonly title: string }, language: string) {
  let title = subject.title;
  let titles = titlesIn(subject);
  return (said: Titled): { title: string; language: string; words: Record<string, Words> } => {
    if (said.title !== undefined) {
      title = said.title;
      titles = titlesIn(said);
    } else {
      for (const [inLanguage, translated] of titlesIn(said)) titles.set(inLanguage, translated);
    }
    const words: Record<string, Words> = { [language]: { title, body: said.body.trim() } };
    for (const [inLanguage, { body }] of Object.entries(said.translations)) {
      words[inLanguage] = { title: titles.get(inLanguage) ?? title, body: body.trim() };
    }
    return { title, language, words };
  };
}

function titlesIn({ translations }: Titled): Map<string, string> {
  return new Map(Object.entries(translations).flatMap(([language, { title }]) => (title ? [[language, title]] : [])));
}

/**
 * The components that `now` names, with what `before` said of them and the name of their day;
 * what it does not name was operational.
 */
export function affected(
  now: ComponentChanges,
  before: ComponentChanges,
  at: Date,
  { nameAt }: Circles,
): AffectedComponent[] {
  return Object.entries(now).map(([id, status]) => ({
    id,
    name: nameAt(id, at),
    status,
    was: statusIn(before, id),
  }));
}

/** What was said about one subject, in its order: each knows the one before, and the last that it is the latest. */
export function inThread(said: readonly Said[]): Announcement[] {
  return said.map((announcement, index) => {
    const previous = said[index - 1]?.id;
    return { ...announcement, ...(previous !== undefined && { previous }), latest: index === said.length - 1 };
  });
}
