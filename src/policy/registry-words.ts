import type { Rule } from "#policy/rule.ts";
import { wordsAcronym } from "#policy/rules/words-acronym.ts";
import { wordsBlame } from "#policy/rules/words-blame.ts";
import { wordsCalm } from "#policy/rules/words-calm.ts";
import { wordsGuess } from "#policy/rules/words-guess.ts";
import { wordsInternal } from "#policy/rules/words-internal.ts";
import { wordsLength } from "#policy/rules/words-length.ts";
import { wordsMarketing } from "#policy/rules/words-marketing.ts";
import { wordsPlaceholder } from "#policy/rules/words-placeholder.ts";
import { wordsPrivate } from "#policy/rules/words-private.ts";
import { wordsRepeated } from "#policy/rules/words-repeated.ts";
import { wordsScope } from "#policy/rules/words-scope.ts";
import { wordsSentence } from "#policy/rules/words-sentence.ts";
import { wordsVendors } from "#policy/rules/words-vendors.ts";

/** The rules that judge words, beside those against estimates and banned phrases. */
export const wordRules: readonly Rule[] = [
  wordsCalm,
  wordsScope,
  wordsInternal,
  wordsPrivate,
  wordsVendors,
  wordsBlame,
  wordsGuess,
  wordsLength,
  wordsSentence,
  wordsAcronym,
  wordsRepeated,
  wordsMarketing,
  wordsPlaceholder,
];
