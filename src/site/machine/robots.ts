import type { Form, Known } from "#site/machine/known.ts";

/** `robots.txt`: everything may be read, and where the list of all pages is. */
export function robots({ address }: Known): Form {
  return { path: "robots.txt", text: `User-agent: *\nAllow: /\n\nSitemap: ${address("sitemap.xml")}\n` };
}
