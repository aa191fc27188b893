import { nextUpdate } from "#domain/next-update.ts";
import type { MaintenanceUpdate } from "#model/maintenance.ts";
import type { IncidentUpdate } from "#model/update.ts";
import { utcDateTime } from "#render/dates.ts";
import type { Known } from "#site/machine/known.ts";
import { plain } from "#site/machine/markdown/text.ts";

/** What the latest update promises, or that it was not kept; nothing where it promises nothing. */
export function promise(latest: IncidentUpdate | MaintenanceUpdate | undefined, known: Known): string {
  const next = latest === undefined ? undefined : nextUpdate(latest, known.now);
  if (next === undefined || next.kind === "none") return "";
  const time = utcDateTime(next.by, known.language);
  return plain(next.kind === "due" ? known.words.nextUpdateBy(time) : known.words.page.promiseBroken(time));
}
