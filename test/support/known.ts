import { announcementsOf } from "#domain/announcements.ts";
import type { Site } from "#model/site.ts";
import { type Known, knownOf } from "#site/machine/known.ts";
import { publicSite } from "#site/public-site.ts";

/** What the forms for machines are made from, at a moment of `site`, for a page that lives below a path. */
export function knownAt(site: Site, at: string, language = "en"): Known {
  const now = new Date(at);
  const seen = publicSite(site, now);
  const base = new URL("https://example.org/status/");
  return knownOf({ site: seen, announcements: announcementsOf(seen, now), base, now, language });
}

/** The text of the form at `path`. */
export function formAt(forms: readonly { readonly path: string; readonly text: string }[], path: string): string {
  const form = forms.find((one) => one.path === path);
  if (form === undefined) throw new Error(`There is no ${path}, but ${forms.map((one) => one.path).join(", ")}.`);
  return form.text;
}
