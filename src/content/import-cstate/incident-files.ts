import { arrange, type Said } from "#content/import-cstate/arrange.ts";
import type { Entry } from "#content/import-cstate/entry.ts";
import { meaning } from "#content/import-cstate/gravity.ts";
import type { Note } from "#content/import-cstate/report.ts";
import {
  fileText,
  importedKeys,
  instantText,
  updateFiles,
  type WrittenThing,
} from "#content/import-cstate/written-thing.ts";
import { type Category, incidentFacts } from "#model/incident.ts";
import { type IncidentStatus, incidentUpdate } from "#model/update.ts";

const slowness = /\b(?:slow(?:er|ness)?|delay(?:s|ed)?|latency|performance|degraded|response times?)\b/i;

function categoryOf(title: string): Category {
  return slowness.test(title) ? "performance" : "availability";
}

/** Each part's state is what it calls itself, or what was before; only the closing words resolve. */
function statusesOf(said: readonly Said[]): IncidentStatus[] {
  let status: IncidentStatus = "investigating";
  return said.map(({ label, part }) => {
    if (part === "closing") return "resolved";
    if (label === "resolved" && part === "between") status = "monitoring";
    else if (label !== undefined && label !== "update" && label !== "resolved") status = label;
    return status;
  });
}

/** The folder of an incident. */
export function incidentFiles(entry: Entry, id: string, components: readonly string[], note: Note): WrittenThing {
  const { title, start, end, plannedEnd, gravity, draft } = entry;
  const { impact, status } =
    gravity === undefined ? { impact: undefined, status: meaning.notice.status } : meaning[gravity];
  const span = { opened: start, ended: end, openingWords: `${title}.`, closingWords: "Resolved." };
  const { said, undated } = arrange(entry.sections, span);
  const first = said[0]?.at ?? start;
  const isEarlier = first < start;
  if (isEarlier) note("mended", 1, "tells in its text of a time before its date", `The start is ${instantText(first)}`);
  if (plannedEnd !== undefined) {
    note(
      "left-out",
      1,
      `has an end, ${instantText(plannedEnd)}, but is not resolved`,
      "It was imported as not resolved",
    );
  }
  if (undated > 0) note("decided", entry.sections[1]?.line ?? 1, undatedWhat(undated), undatedMend(said));

  const folder = `incidents/${id}`;
  const facts = {
    title,
    category: categoryOf(title),
    ...(impact && { impact }),
    components: Object.fromEntries(components.map((component) => [component, status])),
    started: instantText(isEarlier ? first : start),
    ...importedKeys(draft),
  };
  const statuses = statusesOf(said);
  return {
    kind: "incident",
    updates: said.length,
    files: [
      { path: `${folder}/incident.md`, text: fileText(incidentFacts, facts, "") },
      ...updateFiles(folder, said, incidentUpdate, ({ ended }, index) => ({
        status: statuses[index] ?? "investigating",
        ...(ended !== undefined && { ended: instantText(ended) }),
      })),
    ],
  };
}

/** What to say of parts of a text that tell no time. */
export function undatedWhat(count: number): string {
  return count === 1
    ? "one part of the text tells no time of its own"
    : `${count} parts of the text tell no time of their own`;
}

/** Where those parts went. */
export function undatedMend(said: readonly Said[]): string {
  return said.length === 1
    ? "All words stand in the first update"
    : "They stand in the next update that has a time, for by then they had been said";
}
