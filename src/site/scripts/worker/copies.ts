/** How many pages are kept. */
const most = 30;
const keptAt = "x-kept-at";
const prefix = "openline ";

/** The name of the copies of one site; several may live on one host. */
export function cacheName(scope: string): string {
  return `${prefix}1 ${scope}`;
}

/** Removes all copies of the site that lives at `scope`, but for those named `except`. */
export async function forget(scope: string, except?: string): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(prefix) && name.endsWith(` ${scope}`));
  await Promise.all(own.filter((name) => name !== except).map((name) => caches.delete(name)));
}

/** Keeps a page as it came, with the moment at which its host sent it. */
export async function keep(url: string, response: Response, scope: string): Promise<void> {
  if (!response.ok) return;
  const headers = new Headers(response.headers);
  const sent = Date.parse(headers.get("date") ?? "");
  headers.set(keptAt, new Date(Number.isNaN(sent) ? Date.now() : sent).toISOString());
  // What is kept is the text; how it came through the line no longer matters.
  headers.delete("content-encoding");
  headers.delete("content-length");
  const cache = await caches.open(cacheName(scope));
  await cache.put(plain(url), new Response(await response.text(), { headers }));
  const kept = await cache.keys();
  await Promise.all(kept.slice(0, Math.max(0, kept.length - most)).map((page) => cache.delete(page)));
}

/** A kept page with its age above everything else, or undefined where it was never kept. */
export async function copyOf(
  url: string,
  words: Readonly<Record<string, string>>,
  scope: string,
): Promise<Response | undefined> {
  const kept = await (await caches.open(cacheName(scope))).match(plain(url));
  if (kept === undefined) return undefined;
  const page = await kept.text();
  const language = /<html lang="([^"]+)"/.exec(page)?.[1] ?? "";
  const at = new Date(kept.headers.get(keptAt) ?? 0);
  const sentence = (words[language] ?? Object.values(words)[0] ?? "{0}").replace("{0}", timeHtml(at, language));
  const said = page.replace(/<body[^>]*>/, (body) => `${body}<aside class="banner" data-offline>${sentence}</aside>`);
  return new Response(said, { headers: kept.headers });
}

function timeHtml(at: Date, language: string): string {
  const text = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, {
    dateStyle: "long",
    timeZone: "UTC",
    calendar: "gregory",
    numberingSystem: "latn",
  }).format(at);
  const moment = at.toISOString();
  return `<time datetime="${moment}">${text}, ${moment.slice(11, 16)} UTC</time>`;
}

function plain(url: string): string {
  return url.replace(/[?#].*$/, "");
}
