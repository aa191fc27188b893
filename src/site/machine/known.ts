import type { Announcement, SubjectKind } from "#model/announcement.ts";
import type { Site } from "#model/site.ts";
import { permalink } from "#render/address.ts";
import { type Vocabulary, wordsFor } from "#render/words.ts";

/** One file beside the pages; its path has no slash at the front. */
export interface Form {
  readonly path: string;
  readonly text: string;
}

/** What the forms for machines are made from: what readers may see, and nothing else. */
export interface Known {
  readonly site: Site;
  /** Oldest first. */
  readonly announcements: readonly Announcement[];
  readonly base: URL;
  readonly now: Date;
  readonly language: string;
  readonly words: Vocabulary;
  /** What was said about one subject, oldest first. */
  about(kind: SubjectKind, id: string): readonly Announcement[];
  /** The whole address of a path of ours. */
  address(path: string): string;
}

export function knownOf(given: Pick<Known, "site" | "announcements" | "base" | "now" | "language">): Known {
  const bySubject = Map.groupBy(given.announcements, ({ subject }) => `${subject.kind}/${subject.id}`);
  return {
    ...given,
    words: wordsFor(given.language),
    about: (kind, id) => bySubject.get(`${kind}/${id}`) ?? [],
    address: (path) => permalink(given.base, path),
  };
}
