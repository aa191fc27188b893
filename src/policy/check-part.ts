import type { Site } from "#model/site.ts";
import { checkSite } from "#policy/check.ts";
import type { Finding } from "#policy/finding.ts";
import { rules } from "#policy/registry.ts";
import type { Rule } from "#policy/rule.ts";

const isOfSite = (rule: Rule) => "checkSite" in rule;
const siteRules = rules.filter(isOfSite);
const subjectRules = rules.filter((rule) => !isOfSite(rule));
const siteIds: ReadonlySet<string> = new Set(siteRules.map(({ id }) => id));

/**
 * What is found in incidents, maintenances and notices each by itself, whatever else is on the site.
 * As soon as all of a thing's words are past, the same is found in it for ever.
 */
export function checkSubjects(site: Site, now: Date): Finding[] {
  return checkSite(site, new Map(), now, subjectRules).filter(({ place }) => place.file !== site.settings.file);
}

/**
 * What is found only where all of the site is seen. Incidents may be outlines, and only those that are `notable`.
 * With what `checkSubjects` finds in all parts of the site it is all that `checkSite` finds.
 */
export function checkTogether(site: Site, published: ReadonlyMap<string, string>, now: Date): Finding[] {
  return checkSite(site, published, now, siteRules).filter(
    ({ rule, place }) => siteIds.has(rule) || place.file === site.settings.file,
  );
}
