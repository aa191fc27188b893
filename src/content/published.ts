import { folderId, ownFacts, type ReadSheet } from "#content/folder.ts";
import { hashOf } from "#content/hash.ts";
import { changeablePostmortemKeys } from "#content/incidents.ts";
import type { Sheet } from "#content/layout.ts";

/**
 * Record id → hash of everything that sheets say, believed or not:
 * what was published under older rules counts as it was written. Drafts were never published.
 */
export function recordsOf(folders: ReadonlyMap<string, readonly ReadSheet[]>): Map<string, string> {
  const records = new Map<string, string>();
  for (const [folder, sheets] of folders) {
    const own = ownFacts(sheets)?.source;
    if (folder.startsWith("templates/") || own?.values["draft"] === true) continue;
    const subject = `${folder.slice(0, folder.indexOf("/"))}/${folderId(folder, own)}`;
    for (const { sheet, source } of sheets) {
      if (source === undefined || sheet.language !== undefined) continue;
      const changeable = sheet.role === "postmortem" ? changeablePostmortemKeys : undefined;
      records.set(recordId(subject, sheet), hashOf(source, changeable));
    }
  }
  return records;
}

function recordId(subject: string, { role, stem }: Sheet): string {
  return role === "facts" ? subject : `${subject}/${stem}`;
}
