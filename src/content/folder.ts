import { hashOf } from "#content/hash.ts";
import type { Sheet } from "#content/layout.ts";
import type { Report } from "#content/problem.ts";
import type { Source } from "#content/source.ts";
import type { Written } from "#model/place.ts";
import type { SiteSettings } from "#model/site.ts";

/** A sheet with what it says, as far as it could be read. */
export interface ReadSheet {
  readonly sheet: Sheet;
  readonly source: Source | undefined;
}

/** What reading a folder needs to know beside its files. */
export interface Reading {
  /** Undefined where site.yaml itself is broken. */
  readonly settings: SiteSettings | undefined;
  readonly report: Report;
  /** Whether the files lie in the private place, where codenames belong. */
  readonly embargoed?: boolean;
}

/** What every file has beside its facts. */
export function writtenOf(
  id: string,
  source: Source,
  translations: Written["translations"],
  changeable?: ReadonlySet<string>,
): Written {
  const { file, body, bodyLine, places } = source;
  return { id, file, body, bodyLine, places, translations, hash: hashOf(source, changeable) };
}

/** The id that a folder has: `id:` of its first file where it is a text, or the folder's name. */
export function folderId(folder: string, source: Source | undefined): string {
  const id = source?.values["id"];
  return typeof id === "string" ? id : folder.slice(folder.indexOf("/") + 1);
}

/** The sheet with the opening facts of a folder, in its original language. */
export function ownFacts(sheets: readonly ReadSheet[]): ReadSheet | undefined {
  return sheets.find(({ sheet }) => sheet.role === "facts" && sheet.language === undefined);
}
