import type { Announcement } from "#model/announcement.ts";
import { stemTime } from "#model/ids.ts";
import { utcDateTime } from "#render/dates.ts";
import { factsOf } from "#render/facts.ts";
import { spokenIn } from "#render/spoken.ts";
import type { Known } from "#site/machine/known.ts";
import { body } from "#site/machine/markdown/body.ts";
import { factList, joined, type Line, plain } from "#site/machine/markdown/text.ts";

/**
 * All that was said about one subject as sections, newest first, each with its address.
 *
 * @param beside What an update says beside its words and the facts of every medium, by its stem.
 */
export function updateSections(
  said: readonly Announcement[],
  known: Known,
  beside: (stem: string) => readonly Line[] = () => [],
): string {
  return joined(said.toReversed().map((one) => section(one, said, known, beside(stemOf(one)))));
}

function section(one: Announcement, said: readonly Announcement[], known: Known, beside: readonly Line[]): string {
  const { words, language, base, address } = known;
  const spoken = spokenIn(one, language);
  const [state, ...facts] = factsOf(one, language);
  const time = (stem: string) => utcDateTime(stemTime(stem), language);
  const stem = stemOf(one);
  const later = said.filter(({ corrects }) => corrects?.stem === stem);
  return joined([
    `## ${plain(state?.text ?? words.states[one.state])}, ${utcDateTime(one.at, language)}`,
    `<${address(one.path)}>`,
    one.corrects === undefined ? "" : plain(words.page.corrects(time(one.corrects.stem))),
    ...later.map((word) => `${plain(`${words.page.correctedLater}: ${time(stemOf(word))}`)}`),
    body(spoken.body, { base, deeper: 2 }),
    factList([...facts, ...beside]),
  ]);
}

function stemOf({ path }: Announcement): string {
  return path.slice(path.indexOf("#") + 1);
}
