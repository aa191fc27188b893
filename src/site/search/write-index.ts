import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { createIndex } from "pagefind";
import type { SearchRecord } from "#site/search/records.ts";

/** Where the index lies below the site's address. */
export const indexPath = "search/index/";

/** What the library lays beside the index for pages that use its own looks; ours has its own. */
const unneeded = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b|^wasm\.unknown\./;

/**
 * Writes the search's index: many small files, of which a reader's browser fetches the few that a word needs.
 * The same records give the same bytes.
 */
export async function writeIndex(
  directory: string,
  records: readonly SearchRecord[],
  { language, basePath }: { readonly language: string; readonly basePath: string },
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`The search could not be begun: ${errors.join("; ")}`);
  try {
    for (const record of records)
      refuse((await index.addCustomRecord(customRecord(record, language, basePath))).errors);
    refuse((await index.writeFiles({ outputPath: join(directory, indexPath) })).errors);
  } finally {
    await index.deleteIndex();
  }
  for (const name of await readdir(join(directory, indexPath))) {
    if (unneeded.test(name)) await rm(join(directory, indexPath, name));
  }
}

function customRecord(record: SearchRecord, language: string, basePath: string) {
  const { path, title, words, state, tone, kind, components, date } = record;
  return {
    url: basePath + path,
    content: `${words}\n${title}`,
    language,
    meta: { title, state, tone, date },
    filters: { kind: [kind], year: [date.slice(0, 4)], component: [...components] },
    sort: { date },
  };
}

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`The search could not be written: ${errors.join("; ")}`);
}
