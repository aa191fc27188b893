/** The page's language, in the form that its times are written in. */
export function locale(): string {
  const { lang } = document.documentElement;
  return lang === "en" ? "en-GB" : lang;
}
