import type { Entry } from "#content/import-cstate/entry.ts";
import { fileText, importedKeys, instantText, type WrittenThing } from "#content/import-cstate/written-thing.ts";
import { noticeFacts } from "#model/notice.ts";

/** The folder of a notice: its whole text in one file, as it was. */
export function noticeFiles(entry: Entry, id: string, components: readonly string[]): WrittenThing {
  const until = entry.end ?? entry.plannedEnd;
  const facts = {
    title: entry.title,
    at: instantText(entry.start),
    kind: "announcement",
    ...(components.length > 0 && { components }),
    ...(until !== undefined && { until: instantText(until) }),
    ...importedKeys(entry.draft),
  };
  const words = entry.words === "" ? `${entry.title}.` : entry.words;
  return {
    kind: "notice",
    updates: 0,
    files: [{ path: `notices/${id}/notice.md`, text: fileText(noticeFacts, facts, words) }],
  };
}
