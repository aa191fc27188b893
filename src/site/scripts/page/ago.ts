/** A distance of `ms` milliseconds from now, in its largest whole unit up to days: `12 minutes ago`, `in 3 hours`. */
export function agoIn(language: string, ms: number): string {
  const minutes = Math.trunc(ms / 60_000);
  const size = Math.abs(minutes);
  const [length, unit] =
    size < 60 ? ([1, "minute"] as const) : size < 2_880 ? ([60, "hour"] as const) : ([1_440, "day"] as const);
  return new Intl.RelativeTimeFormat(`${language}-u-nu-latn`, { numeric: "auto" }).format(
    Math.trunc(minutes / length),
    unit,
  );
}
