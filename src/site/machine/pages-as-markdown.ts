import type { Form, Known } from "#site/machine/known.ts";
import { homeMarkdown } from "#site/machine/markdown/home.ts";
import { incidentMarkdown } from "#site/machine/markdown/incident.ts";
import { maintenanceMarkdown } from "#site/machine/markdown/maintenance.ts";
import { noticeMarkdown } from "#site/machine/markdown/notice.ts";
import { besidePages } from "#site/machine/paths.ts";

/** The first page and the page of everything that was announced, as `index.md` beside each `index.html`. */
export function markdownPages(known: Known): Form[] {
  const { site } = known;
  return [
    { path: "index.md", text: homeMarkdown(known) },
    ...besidePages("incidents", site.incidents, "index.md", (incident) => incidentMarkdown(incident, known)),
    ...besidePages("maintenances", site.maintenances, "index.md", (work) => maintenanceMarkdown(work, known)),
    ...besidePages("notices", site.notices, "index.md", (notice) => noticeMarkdown(notice, known)),
  ];
}
