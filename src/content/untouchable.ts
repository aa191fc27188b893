import { ownFacts } from "#content/folder.ts";
import { recordsIn } from "#content/published.ts";
import { readSheets } from "#content/sheets.ts";
import { diskTree } from "#content/tree.ts";

/** Why a file must stay as it is. */
export type Untouchable = "published" | "imported";

/**
 * The files below `directory` that no machine may change, by their paths: what readers have already, translations
 * included, and what another system wrote.
 *
 * @param published What was published: record id and hash.
 */
export async function untouchableFiles(
  directory: string,
  published: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Untouchable>> {
  const tree = diskTree(directory);
  const folders = await readSheets(tree, await tree.list(), () => undefined);
  const found = new Map<string, Untouchable>();
  for (const [folder, sheets] of folders) {
    const imported = ownFacts(sheets)?.source?.values["imported"] !== undefined;
    for (const { sheet, id } of recordsIn(folder, sheets)) {
      if (imported) found.set(sheet.path, "imported");
      else if (published.has(id)) found.set(sheet.path, "published");
    }
  }
  return found;
}
