import { byteLength } from "#render/social/byte-length.ts";

/** What makes a part of a Bluesky post a link (`app.bsky.richtext.facet`); its ends are counted in bytes of UTF-8. */
export interface LinkFacet {
  readonly index: { readonly byteStart: number; readonly byteEnd: number };
  readonly features: readonly [{ readonly $type: "app.bsky.richtext.facet#link"; readonly uri: string }];
}

/** The facet for the last place where `link` stands in `text`; none if it stands nowhere. */
export function linkFacets(text: string, link: string): readonly LinkFacet[] {
  const start = text.lastIndexOf(link);
  if (start < 0) return [];
  const byteStart = byteLength(text.slice(0, start));
  const byteEnd = byteStart + byteLength(link);
  return [{ index: { byteStart, byteEnd }, features: [{ $type: "app.bsky.richtext.facet#link", uri: link }] }];
}
