import type { Announcement } from "#model/announcement.ts";
import { datedTitle, utcDateTime, utcDay, utcTime } from "#render/dates.ts";
import { factOf, factsOf } from "#render/facts.ts";
import { harmlessText } from "#render/social/harmless-text.ts";
import type { SocialOptions } from "#render/social.ts";
import { type Spoken, spokenIn } from "#render/spoken.ts";

/** What a post is put together from. Everything that people wrote is harmless already. */
export interface PostParts {
  readonly language: string;
  readonly state: string;
  readonly plainTitle: string;
  readonly title: string;
  dated(title: string): string;
  /** Its first words, ended as a sentence. */
  opening(words: string): string;
  inARow(sentences: readonly string[]): string;
  /** How bad it is and what it is about, and shorter forms of that. */
  readonly weights: readonly string[];
  readonly wrong: string | undefined;
  /** The words written for posts, or the summary. */
  readonly lead: string | undefined;
  /** Whether they were written for posts. */
  readonly leadIsForPosts: boolean;
  /** What always stays, in its order. */
  readonly kept: readonly string[];
  /** Stays, too, and comes last. */
  readonly link: string | undefined;
}

/** Finds all parts of the post about `announcement`. */
export function partsOf(announcement: Announcement, { language, link, pageLags }: SocialOptions): PostParts {
  const spoken = spokenIn(announcement, language);
  const { words } = spoken;
  const { labelled, sentence, sentences } = words.marks;
  const facts = factsOf(announcement, language);
  const plainTitle = harmlessText(spoken.plainTitle);
  const dated = (title: string) => datedTitle(title, announcement.subject.date, spoken.language);
  const wrong = factOf(facts, "wrong");
  const impact = announcement.impact === undefined ? "" : words.impactWithin[announcement.impact];
  const names = words.marks.names(announcement.components.map(({ name }) => harmlessText(name)));
  const lead = announcement.social ?? announcement.summary;
  const window = announcement.final ? undefined : factOf(facts, "window")?.text;
  const duration = factOf(facts, "duration")?.text;
  return {
    language: spoken.language,
    state: (factOf(facts, "state")?.text ?? "").toLocaleUpperCase(spoken.language),
    plainTitle,
    title: dated(plainTitle),
    dated,
    opening: sentence,
    inARow: sentences,
    weights: [impact !== "" && names !== "" ? labelled(impact, names) : impact || names, impact].filter(
      (part) => part !== "",
    ),
    wrong: wrong && sentence(labelled(wrong.label, harmlessText(wrong.text))),
    lead: lead && sentence(harmlessText(lead)),
    leadIsForPosts: announcement.social !== undefined,
    kept: [
      window && sentence(window),
      duration && sentence(words.resolvedAfter(duration)),
      nextUpdate(announcement, spoken),
      pageLags ? words.pageLagsShort : undefined,
    ].filter((part) => part !== undefined),
    link,
  };
}

/** The next update with its time alone, or with its day as well where it is another one. */
function nextUpdate(announcement: Announcement, { words, language }: Spoken): string | undefined {
  const { at, final, nextUpdateBy } = announcement;
  if (final || nextUpdateBy === undefined) return undefined;
  const sameDay = utcDay(at, language) === utcDay(nextUpdateBy, language);
  return words.marks.sentence(words.nextUpdateBy((sameDay ? utcTime : utcDateTime)(nextUpdateBy, language)));
}
