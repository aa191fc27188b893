import type { Form } from "#site/machine/known.ts";
import type { SearchRecord } from "#site/search/records.ts";

/** Everything that is laid beside the pages once they are built. */
export interface Bundle {
  readonly forms: readonly Form[];
  readonly search: readonly SearchRecord[];
  /** The site's first, which the search takes for the language of everything. */
  readonly language: string;
  /** What the sitemap says of pages, which are known only when all are built. */
  readonly sitemap: {
    readonly lastWords: Readonly<Record<string, string>>;
    readonly moved: readonly string[];
  };
}

/** Where the build keeps the bundle until it is laid out. */
export const bundlePath = "forms-for-machines.json";
