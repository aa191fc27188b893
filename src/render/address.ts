import type { SiteSettings } from "#model/site.ts";

/** The address of `path` on the page that lives at `base`, which may end in a path of its own. */
export function permalink(base: URL, path: string): string {
  const folder = base.pathname.endsWith("/") ? base.pathname : `${base.pathname}/`;
  const root = new URL(folder, base.origin);
  const url = new URL(`./${path.replace(/^\/+/, "")}`, root);
  return url.href;
}

/** The host that the site's identities are made from: that of site.yaml's address, never of this build's. */
export function siteHost(settings: Pick<SiteSettings, "address">): string {
  return new URL(settings.address).hostname;
}

/** An id for ever and for the whole world, after RFC 4151: `tag:status.example.com,2024-01-01:incidents/…`. */
export function tagId(settings: Pick<SiteSettings, "address" | "since">, id: string): string {
  return `tag:${siteHost(settings)},${settings.since}:${id}`;
}
