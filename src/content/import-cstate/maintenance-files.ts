import { arrange, type Said } from "#content/import-cstate/arrange.ts";
import type { Entry } from "#content/import-cstate/entry.ts";
import { undatedMend, undatedWhat } from "#content/import-cstate/incident-files.ts";
import type { Note } from "#content/import-cstate/report.ts";
import { dayOfName } from "#content/import-cstate/start.ts";
import {
  fileText,
  importedKeys,
  instantText,
  updateFiles,
  type WrittenThing,
} from "#content/import-cstate/written-thing.ts";
import { type MaintenanceStatus, maintenanceFacts, maintenanceUpdate } from "#model/maintenance.ts";

/**
 * The folder of planned work, which has an end.
 *
 * It was announced on the day in the file's name if that is before the work, as editors name files by the day on which
 * they make them; else at the start.
 */
export function maintenanceFiles(entry: Entry, id: string, components: readonly string[], note: Note): WrittenThing {
  const { title, start, end, plannedEnd, draft } = entry;
  const named = dayOfName(entry.stem, "UTC");
  const opened = named !== undefined && named < start ? named : start;
  const span = { opened, ended: end, openingWords: `${title}.`, closingWords: "Completed." };
  const { said, undated } = arrange(entry.sections, span);
  if (undated > 0) note("decided", entry.sections[1]?.line ?? 1, undatedWhat(undated), undatedMend(said));

  const folder = `maintenances/${id}`;
  const facts = {
    title,
    window: { start: instantText(start), end: instantText(end ?? plannedEnd ?? new Date(start.getTime() + 60_000)) },
    components: Object.fromEntries(components.map((component) => [component, "under_maintenance"])),
    ...importedKeys(draft),
  };
  return {
    kind: "maintenance",
    updates: said.length,
    files: [
      { path: `${folder}/maintenance.md`, text: fileText(maintenanceFacts, facts, "") },
      ...updateFiles(folder, said, maintenanceUpdate, (word) => ({ status: statusOf(word, start) })),
    ],
  };
}

function statusOf({ part, at }: Said, start: Date): MaintenanceStatus {
  if (part === "closing") return "completed";
  return part === "opening" || at < start ? "scheduled" : "in_progress";
}
