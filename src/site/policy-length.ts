import { lengthOf } from "#render/dates.ts";
import { language, words } from "#site/site.ts";

const year = 365 * 86_400_000;

/** A length of the policy for readers: `10 years` where it is whole years, else days, hours and minutes. */
export function policyLength(length: number): string {
  return length >= year && length % year === 0 ? words.page.years(length / year) : lengthOf(length, language);
}
