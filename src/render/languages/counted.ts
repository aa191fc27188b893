/** The forms of a phrase by plural category of CLDR; `#` stands for the number, where the form says it in digits. */
export type Forms = Partial<Readonly<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** Says how many of something there are, in the form that `language` has for the number. */
export function counted(language: string, forms: Forms): (number: number) => string {
  const plural = new Intl.PluralRules(language);
  return (number) => (forms[plural.select(number)] ?? forms.other).replace("#", String(number));
}

/** How a language says lengths of time. */
export interface LengthWords {
  readonly days: (number: number) => string;
  readonly hours: (number: number) => string;
  readonly minutes: (number: number) => string;
  readonly joiner: string;
  readonly lessThanAMinute: string;
}

/** Says lengths of time from their units; units of which there are none are left out. */
export function lengthIn({ days, hours, minutes, joiner, lessThanAMinute }: LengthWords) {
  return (dayCount: number, hourCount: number, minuteCount: number): string => {
    const parts = [
      ...(dayCount > 0 ? [days(dayCount)] : []),
      ...(hourCount > 0 ? [hours(hourCount)] : []),
      ...(minuteCount > 0 ? [minutes(minuteCount)] : []),
    ];
    return parts.length > 0 ? parts.join(joiner) : lessThanAMinute;
  };
}
