import { type Place, placeOf } from "#model/place.ts";
import type { RuleLevel } from "#model/policy.ts";
import type { Site } from "#model/site.ts";
import type { Finding } from "#policy/finding.ts";
import type { Rule } from "#policy/rule.ts";
import { filesOf, type Subject } from "#policy/subject.ts";

/** The name under which a rule is found that was made less of without a reason; it cannot be switched off. */
export const ruleReason = "rule/reason";

/** A rule that somebody looked at and decided to hear less of, and why. */
export interface Reasoned {
  readonly place: Place;
  readonly rule: string;
  /** `off` for the whole site, `advice` instead of an error, or `silence` in one file or folder. */
  readonly as: "off" | "advice" | "silence";
  readonly reason: string;
}

/** Every rule that is off, less than it was, or silenced somewhere, with the reason that its writer gave. */
export function reasonsOf({ settings }: Pick<Site, "settings">, subjects: readonly Subject[]): Reasoned[] {
  const onSite = Object.entries(settings.policy.rules).flatMap(([rule, set]): Reasoned[] => {
    if (typeof set === "string" || set.level === "error") return [];
    return [{ place: placeOf(settings, `policy.rules.${rule}`), rule, as: set.level, reason: set.reason }];
  });
  const inFiles = subjects.flatMap(filesOf).flatMap((written) =>
    (written.silence ?? []).map(({ rule, reason }, index): Reasoned => {
      return { place: placeOf(written, `silence.${index}.rule`), rule, as: "silence", reason };
    }),
  );
  return [...onSite, ...inFiles];
}

/** Errors that site.yaml makes advice of without saying why. Without a reason `off` is no level at all. */
export function unreasoned({ settings }: Site, rules: readonly Rule[]): Finding[] {
  return rules.flatMap(({ id, level }) => {
    const set: RuleLevel | undefined = Object.hasOwn(settings.policy.rules, id) ? settings.policy.rules[id] : undefined;
    if (set !== "advice" || level !== "error") return [];
    return [
      {
        rule: ruleReason,
        level: "error",
        place: placeOf(settings, `policy.rules.${id}`),
        what: `“${id}” finds errors, and is made advice without a reason`,
        mend: "Write `{level: advice, reason: …}`, or take the line out",
        see: "docs/policy.md",
      },
    ];
  });
}
