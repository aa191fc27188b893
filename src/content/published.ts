import { folderId, ownFacts, type ReadSheet } from "#content/folder.ts";
import { hashOf } from "#content/hash.ts";
import { changeablePostmortemKeys } from "#content/incidents.ts";
import { isUnaddressed, type Sheet } from "#content/layout.ts";
import { valueUnder } from "#content/raw.ts";
import { readYamlFile } from "#content/source.ts";
import type { Tree } from "#content/tree.ts";
import { promisesHash, promisesId } from "#domain/promises.ts";
import { policy } from "#model/policy.ts";

/**
 * Record id → hash of everything that sheets say, believed or not:
 * what was published under older rules counts as it was written. Drafts were never published.
 */
export function recordsOf(folders: ReadonlyMap<string, readonly ReadSheet[]>): Map<string, string> {
  const records = new Map<string, string>();
  for (const [folder, sheets] of folders) {
    if (isUnaddressed(folder) || ownFacts(sheets)?.source?.values["draft"] === true) continue;
    for (const { sheet, source, id } of recordsIn(folder, sheets)) {
      if (source === undefined || sheet.language !== undefined) continue;
      const changeable = sheet.role === "postmortem" ? changeablePostmortemKeys : undefined;
      records.set(id, hashOf(source, changeable));
    }
  }
  return records;
}

/** The sheets of a folder with the record that each belongs to; a translation belongs to its original's. */
export function recordsIn(folder: string, sheets: readonly ReadSheet[]): (ReadSheet & { readonly id: string })[] {
  const subject = `${folder.slice(0, folder.indexOf("/"))}/${folderId(folder, ownFacts(sheets)?.source)}`;
  return sheets.map((read) => ({ ...read, id: recordId(subject, read.sheet) }));
}

function recordId(subject: string, { role, stem }: Sheet): string {
  return role === "facts" ? subject : `${subject}/${stem}`;
}

/** The record of what the policy in a tree promises; none where it cannot be believed any more. */
export async function promisesIn(tree: Tree, paths: readonly string[]): Promise<Map<string, string>> {
  const facts = paths.includes("site.yaml") ? await readYamlFile(tree, "site.yaml", () => undefined) : undefined;
  const believed = policy.safeParse(valueUnder(facts?.values, "policy"));
  return new Map(facts !== undefined && believed.success ? [[promisesId, promisesHash(believed.data)]] : []);
}
