import type { LengthForms } from "#site/turn.ts";

/** Numbers enough to meet each plural category of each language that has one for numbers that occur. */
const numbers = Array.from({ length: 120 }, (_, index) => index + 1);

/** The forms in which `say` tells lengths in `language`, for scripts that cannot call it. */
export function lengthForms(
  say: (days: number, hours: number, minutes: number) => string,
  language: string,
): LengthForms {
  const plural = new Intl.PluralRules(language);
  const formsOf = (sayOne: (number: number) => string) => {
    const forms: Record<string, string> = {};
    for (const number of numbers) forms[plural.select(number)] ??= sayOne(number).replace(String(number), "#");
    return forms;
  };
  const both = say(0, 3, 7);
  return {
    days: formsOf((number) => say(number, 0, 0)),
    hours: formsOf((number) => say(0, number, 0)),
    minutes: formsOf((number) => say(0, 0, number)),
    joiner: both.slice(say(0, 3, 0).length, both.length - say(0, 0, 7).length),
  };
}
