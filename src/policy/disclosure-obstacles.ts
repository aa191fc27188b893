import type { ObstacleAbout } from "#domain/disclosure/obstacle.ts";
import { obstaclesOf } from "#domain/disclosure/obstacles.ts";
import { disclosedIn } from "#policy/disclosed.ts";
import type { Remark } from "#policy/finding.ts";
import type { Around } from "#policy/rule.ts";
import type { Subject } from "#policy/subject.ts";

/**
 * What should have kept a disclosure back when its statement went out, of the kinds that one rule asks for, by what
 * incident.md says. Earlier words of the same incident, on what readers noticed, are no obstacle any more.
 */
export function* obstaclesIn(
  subject: Subject,
  { settings }: Around,
  kinds: ReadonlySet<ObstacleAbout>,
): Iterable<Remark> {
  const disclosed = disclosedIn(subject);
  if (disclosed === undefined) return;
  const { incident, statement } = disclosed;
  for (const { about, place, what, mend } of obstaclesOf(incident, settings, statement.at)) {
    if (kinds.has(about) && place.file === incident.file) yield { place, what, mend };
  }
}
