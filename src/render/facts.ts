import type { Announcement } from "#model/announcement.ts";
import { oneLine } from "#render/clean-text.ts";
import { lengthOf, utcDateTime, utcWindow } from "#render/dates.ts";
import { type Spoken, spokenIn } from "#render/spoken.ts";
import type { Vocabulary } from "#render/vocabulary.ts";

export type FactKey = "state" | "impact" | "components" | "window" | "duration" | "wrong" | "actions" | "nextUpdate";

/** One thing that an announcement says beside its words, ready to be shown. */
export interface Fact {
  readonly key: FactKey;
  readonly label: string;
  /** All of it on one line. */
  readonly text: string;
  /** The same, thing by thing: components, actions. */
  readonly items: readonly string[];
}

/**
 * What every medium says beside the words, and the only place where it is worked out: so that page, mail, feeds and
 * posts cannot disagree. Facts that an announcement does not have are left out.
 */
export function factsOf(announcement: Announcement, language: string): Fact[] {
  const spoken = spokenIn(announcement, language);
  const { words } = spoken;
  const fact = (key: FactKey, items: readonly (string | undefined)[]): Fact[] => {
    const said = items.filter((item) => item !== undefined).map(oneLine);
    return said.length === 0 ? [] : [{ key, label: words.labels[key], text: words.marks.things(said), items: said }];
  };
  return [
    ...fact("state", [stateWords(announcement, words)]),
    ...fact("impact", [announcement.impact && words.impacts[announcement.impact]]),
    ...fact(
      "components",
      announcement.components.map(({ name, status }) =>
        // A notice is about components, but changes nothing about them.
        announcement.subject.kind === "notice" ? name : words.componentIs(name, status),
      ),
    ),
    ...fact("window", [announcement.window && utcWindow(announcement.window, spoken.language)]),
    ...fact("duration", [lengthOfIncident(announcement, spoken.language)]),
    ...fact("wrong", [announcement.corrects && words.quote(announcement.corrects.wrong)]),
    ...fact("actions", announcement.customerActions),
    ...fact("nextUpdate", [nextUpdateTime(announcement, spoken)]),
  ];
}

/** The fact of that kind, if the announcement has it. */
export function factOf(facts: readonly Fact[], key: FactKey): Fact | undefined {
  return facts.find((fact) => fact.key === key);
}

function stateWords({ state, kind, exercise }: Announcement, words: Vocabulary): string {
  const said = kind === "update" ? words.states[state] : words.stateAs(words.states[state], words.kinds[kind]);
  return exercise ? words.stateAs(said, words.exercise) : said;
}

/** How long a resolved incident took. A correction that comes after the end must not stretch it. */
function lengthOfIncident(announcement: Announcement, language: string): string | undefined {
  if (announcement.subject.kind !== "incident" || announcement.state !== "resolved") return undefined;
  const end = announcement.ended ?? (announcement.kind === "correction" ? undefined : announcement.at);
  const start = announcement.subject.date;
  return end === undefined || end < start ? undefined : lengthOf(end.getTime() - start.getTime(), language);
}

function nextUpdateTime({ final, nextUpdateBy }: Announcement, { language }: Spoken): string | undefined {
  return final || nextUpdateBy === undefined ? undefined : utcDateTime(nextUpdateBy, language);
}
