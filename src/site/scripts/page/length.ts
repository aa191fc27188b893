import type { LengthForms } from "#site/turn.ts";

/** A length of whole minutes in words, with the forms that the page carries: the same words as the build's own. */
export function lengthWith(forms: LengthForms, minutes: number, language: string): string {
  const plural = new Intl.PluralRules(language);
  const say = (unit: Readonly<Record<string, string>>, number: number) =>
    number > 0 ? [(unit[plural.select(number)] ?? unit["other"] ?? "#").replace("#", String(number))] : [];
  const hours = Math.floor(minutes / 60);
  // Above a day minutes no longer matter.
  return [
    ...say(forms.days, Math.floor(hours / 24)),
    ...say(forms.hours, hours % 24),
    ...(hours < 24 ? say(forms.minutes, minutes % 60) : []),
  ].join(forms.joiner);
}
