import type { Site } from "#model/site.ts";
import { type Finding, inReadingOrder, type Remark } from "#policy/finding.ts";
import { levelOf, silencesOf, unknownRules } from "#policy/levels.ts";
import { placeholdersOf } from "#policy/placeholders.ts";
import { unreasoned } from "#policy/reasons.ts";
import { rules } from "#policy/registry.ts";
import { type Around, documented, type Rule } from "#policy/rule.ts";
import { type Subject, subjectsOf } from "#policy/subject.ts";

/** Of one rule in one subject no more is found at once; when those are mended, the next run finds the rest. */
const mostOfOneRule = 50;

/**
 * Everything that the rules find, in the order in which one reads.
 *
 * `published` says what was published before, record id and hash. Whoever knows the time hands in `now`, and words from
 * the future are found, too. Takes time in proportion to the length of the texts, whatever they hold.
 *
 * @param chosen The rules to ask, where not all are asked at once.
 */
export function checkSite(
  site: Site,
  published: ReadonlyMap<string, string>,
  now?: Date,
  chosen: readonly Rule[] = rules,
): Finding[] {
  const subjects = subjectsOf(site);
  const silenced = silencesOf(subjects);
  const around: Around = { settings: site.settings, published, placeholders: placeholdersOf(site.templates), now };

  const ids = rules.map(({ id }) => id);
  const findings = [...unknownRules(site, subjects, ids), ...unreasoned(site, rules)];
  const seen = new Set<string>();
  for (const rule of chosen) {
    const level = levelOf(rule, site.settings);
    if (level === "off") continue;
    for (const remark of remarksOf(rule, site, subjects, around)) {
      const { file, line, column } = remark.place;
      const cause = `${rule.id} ${file}:${line}:${column}`;
      if (seen.has(cause) || silenced.get(file)?.has(rule.id)) continue;
      seen.add(cause);
      const { place, what, mend, advice, fix } = remark;
      const found = { rule: rule.id, level: advice ? "advice" : level, place, what, mend, see: documented(rule.id) };
      findings.push({ ...found, ...(fix && { fix }) });
    }
  }
  return findings.sort(inReadingOrder);
}

function* remarksOf(rule: Rule, site: Site, subjects: readonly Subject[], around: Around): Iterable<Remark> {
  if ("checkSite" in rule) {
    yield* rule.checkSite(site, around);
    return;
  }
  for (const subject of subjects) {
    if (rule.judges === "style" && subject.is.imported !== undefined) continue;
    let found = 0;
    for (const remark of rule.check(subject, around)) {
      yield remark;
      if (++found === mostOfOneRule) break;
    }
  }
}
