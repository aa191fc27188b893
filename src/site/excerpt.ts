import type { MaintenanceUpdate } from "#model/maintenance.ts";
import type { IncidentUpdate } from "#model/update.ts";

/** How many characters of one update a list of several things has room for. */
const room = 1_500;

/** What a page that shows many things says of one update. */
export interface Excerpt {
  readonly markdown: string;
  /** Whether that is all it says. */
  readonly isWhole: boolean;
}

/** The words of an update; of very many words their summary, or as many paragraphs from the start as there is room for. */
export function excerptOf({ body, summary }: IncidentUpdate | MaintenanceUpdate): Excerpt {
  if (body.length <= room) return { markdown: body, isWhole: true };
  return { markdown: summary ?? beginningOf(body), isWhole: false };
}

function beginningOf(body: string): string {
  const paragraphs = body.trim().split(/\n{2,}/);
  let length = 0;
  const fitting = paragraphs.filter((paragraph) => {
    length += paragraph.length;
    return length <= room;
  });
  return fitting.length > 0 ? fitting.join("\n\n") : `${body.slice(0, room).replace(/\s+\S*$/, "")} …`;
}
