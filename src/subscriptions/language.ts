import { parseAccept } from "hono/utils/accept";

/** The one of `languages` that `tag` means: itself, or the language that it is a form of (`fr-ca` of `fr`). */
function among(languages: readonly string[], tag: string | undefined): string | undefined {
  const wanted = tag?.toLowerCase();
  const parent = wanted?.split("-")[0];
  return languages.find((language) => language === wanted) ?? languages.find((language) => language === parent);
}

/**
 * The language to answer in: the one that the address asks for (`?language=`), else that of the subscriber whom it is
 * about, else what the browser likes best (RFC 9110 §12.5.4), else the site's first.
 */
export function languageFor(request: Request, languages: readonly string[], subscribers?: string): string {
  const asked = new URL(request.url).searchParams.get("language") ?? undefined;
  const accepted = parseAccept(request.headers.get("accept-language") ?? "")
    .filter(({ q }) => q > 0)
    .map(({ type }) => type);
  const found = [asked, subscribers, ...accepted].map((tag) => among(languages, tag));
  return found.find((language) => language !== undefined) ?? languages[0] ?? "en";
}
