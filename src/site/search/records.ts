import { endOf } from "#domain/timeline.ts";
import type { Announcement, SubjectKind } from "#model/announcement.ts";
import { datedTitle } from "#render/dates.ts";
import { toPlainText } from "#render/plain-text.ts";
import type { Known } from "#site/machine/known.ts";

/** One page of the public history as the search knows it. */
export interface SearchRecord {
  /** Below the site's address. */
  readonly path: string;
  readonly title: string;
  readonly words: string;
  /** The state as it is written on the page. */
  readonly state: string;
  /** The name of its shape and colour. */
  readonly tone: string;
  readonly kind: SubjectKind;
  /** Names of components. */
  readonly components: readonly string[];
  /** ISO 8601, of its beginning. */
  readonly date: string;
}

/** Everything that readers may see, the newest first; in the same order whenever it is built. */
export function searchRecords(known: Known): SearchRecord[] {
  const { site } = known;
  return [
    ...site.incidents.map((incident) => {
      const more = incident.tags ?? [];
      return recordOf(known, "incident", incident.id, more, endOf(incident) === undefined ? "ongoing" : "over");
    }),
    ...site.maintenances.map(({ id, tags }) => recordOf(known, "maintenance", id, tags ?? [], "maintenance")),
    ...site.notices.map(({ id, tags }) => recordOf(known, "notice", id, tags ?? [], "notice")),
  ]
    .filter((record) => record !== undefined)
    .sort((a, b) => (a.date === b.date ? (a.path < b.path ? -1 : 1) : a.date < b.date ? 1 : -1));
}

function recordOf(
  { about, words, language }: Known,
  kind: SubjectKind,
  id: string,
  more: readonly string[],
  tone: string,
): SearchRecord | undefined {
  const said = about(kind, id);
  const latest = said.findLast(({ state }) => state !== "postmortem") ?? said.at(-1);
  if (latest === undefined) return undefined;
  const components = new Set(said.flatMap((word) => word.components.map(({ name }) => name)));
  return {
    path: `${kind}s/${id}/`,
    title: datedTitle(latest.title, latest.subject.date, language),
    words: [...said.map(wordsOf), ...components, ...more].filter((text) => text !== "").join("\n"),
    state: words.states[latest.state],
    tone,
    kind,
    components: [...components].sort(),
    date: latest.subject.date.toISOString(),
  };
}

/** What was said once, in every language it was said in. */
function wordsOf({ words, summary }: Announcement): string {
  const texts = Object.values(words).map(({ body }) => toPlainText(body));
  return [summary ?? "", ...texts].filter((text) => text !== "").join("\n");
}
