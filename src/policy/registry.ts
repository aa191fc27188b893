import { lifecycleRules } from "#policy/registry-lifecycle.ts";
import { wordRules } from "#policy/registry-words.ts";
import type { Rule } from "#policy/rule.ts";
import { componentKnown } from "#policy/rules/component-known.ts";
import { linkLegal } from "#policy/rules/link-legal.ts";
import { publishedAppendOnly } from "#policy/rules/published-append-only.ts";
import { resolvedSaysWhat } from "#policy/rules/resolved-says-what.ts";
import { titleDated } from "#policy/rules/title-dated.ts";
import { updateNextPromise } from "#policy/rules/update-next-promise.ts";
import { updateNoFixEstimate } from "#policy/rules/update-no-fix-estimate.ts";
import { updateOrdered } from "#policy/rules/update-ordered.ts";
import { updateTransition } from "#policy/rules/update-transition.ts";
import { wordsBanned } from "#policy/rules/words-banned.ts";

/** Every communication rule, in the order of docs/policy.md. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  titleDated,
  updateNextPromise,
  updateNoFixEstimate,
  wordsBanned,
  componentKnown,
  updateOrdered,
  updateTransition,
  resolvedSaysWhat,
  publishedAppendOnly,
  linkLegal,
  ...wordRules,
  ...lifecycleRules,
];
