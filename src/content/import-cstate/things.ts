import type { Entry } from "#content/import-cstate/entry.ts";
import { incidentFiles } from "#content/import-cstate/incident-files.ts";
import { kindOf } from "#content/import-cstate/kind.ts";
import { maintenanceFiles } from "#content/import-cstate/maintenance-files.ts";
import { Claims, idOf } from "#content/import-cstate/names.ts";
import { noticeFiles } from "#content/import-cstate/notice-files.ts";
import { type Note, noteOn, type Remark } from "#content/import-cstate/report.ts";
import type { Roster } from "#content/import-cstate/roster.ts";
import type { WrittenThing } from "#content/import-cstate/written-thing.ts";
import { quote } from "#content/quote.ts";

/** Turns what was read into folders of content, in the order of the files. */
export function thingsOf(entries: readonly Entry[], roster: Roster): { things: WrittenThing[]; remarks: Remark[] } {
  const claims = new Claims();
  const remarks: Remark[] = [];
  const things = entries.map((entry) => {
    const note = noteOn(entry.file, remarks);
    const id = claims.claim(idOf(entry.stem, entry.title, entry.start));
    const components = componentsOf(entry, roster, note);
    const { kind, because } = kindOf(entry);
    if (entry.gravity === "notice") {
      const what = `severity: “notice” can be trouble, planned work or news; it became ${kind === "incident" ? "an" : "a"} ${kind}, because ${because}`;
      note("decided", entry.gravityLine, what, "If that is wrong, move its folder and mend the front matter");
    }
    if (kind === "maintenance") return maintenanceFiles(entry, id, components, note);
    if (kind === "notice") return noticeFiles(entry, id, components);
    return incidentFiles(entry, id, components, note);
  });
  return { things, remarks };
}

function componentsOf({ affected, end, plannedEnd, start }: Entry, roster: Roster, note: Note): string[] {
  // It was there on the last day that names it, and can be retired on the next.
  const day = new Date((end ?? plannedEnd ?? start).getTime() + 24 * 60 * 60_000).toISOString().slice(0, 10);
  const ids = affected.map(({ name, line }) => {
    const { id, isNew } = roster.idOf(name, day);
    const what = `affected: ${quote(name)} is not among the site's components`;
    if (isNew) note("mended", line, what, `It was taken in as the retired component ${id}`, name);
    return id;
  });
  return [...new Set(ids)];
}
