import { placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";
import type { Finding } from "#policy/finding.ts";
import { nearest } from "#policy/nearest.ts";
import type { Rule } from "#policy/rule.ts";
import { filesOf, type Subject } from "#policy/subject.ts";

/** The name under which misspelt rules are found; it cannot be switched off. */
export const ruleKnown = "rule/known";

/** How much a rule's findings weigh on this site. */
export function levelOf(rule: Rule, { policy }: Site["settings"]): "off" | "advice" | "error" {
  const set = Object.hasOwn(policy.rules, rule.id) ? policy.rules[rule.id] : undefined;
  return typeof set === "object" ? set.level : (set ?? rule.level);
}

/** Which rules are silenced in which files: a subject's `silence:` holds for all its files, an update's for its own. */
export function silencesOf(subjects: readonly Subject[]): ReadonlyMap<string, ReadonlySet<string>> {
  const silenced = new Map<string, Set<string>>();
  for (const subject of subjects) {
    const everywhere = (subject.is.silence ?? []).map(({ rule }) => rule);
    for (const written of filesOf(subject)) {
      if (everywhere.length === 0 && written.silence === undefined) continue;
      const here = new Set([...everywhere, ...(written.silence ?? []).map(({ rule }) => rule)]);
      for (const { file } of [written, ...Object.values(written.translations)]) silenced.set(file, here);
    }
  }
  return silenced;
}

/** Levels and silences of rules that do not exist: what they were meant to change stays as it is. */
export function unknownRules(site: Site, subjects: readonly Subject[], ids: readonly string[]): Finding[] {
  const findings: Finding[] = [];
  const take = (rule: string, written: Parameters<typeof placeOf>[0], key: string) => {
    if (ids.includes(rule)) return;
    const meant = nearest(rule, ids);
    findings.push({
      rule: ruleKnown,
      level: "error",
      place: placeOf(written, key),
      what: `there is no rule “${rule}”`,
      mend:
        meant === undefined
          ? "Take it out, or name one of the rules of docs/policy.md"
          : `Write “${meant}” if that was meant`,
      see: "docs/policy.md",
    });
  };
  for (const id of Object.keys(site.settings.policy.rules)) take(id, site.settings, `policy.rules.${id}`);
  for (const subject of subjects) {
    for (const written of filesOf(subject)) {
      for (const [index, { rule }] of (written.silence ?? []).entries()) take(rule, written, `silence.${index}.rule`);
    }
  }
  return findings;
}
