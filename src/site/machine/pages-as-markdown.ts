import type { Form, Known } from "#site/machine/known.ts";
import { componentMarkdown } from "#site/machine/markdown/component.ts";
import { historyMarkdown } from "#site/machine/markdown/history.ts";
import { homeMarkdown } from "#site/machine/markdown/home.ts";
import { incidentMarkdown } from "#site/machine/markdown/incident.ts";
import { maintenanceMarkdown } from "#site/machine/markdown/maintenance.ts";
import { noticeMarkdown } from "#site/machine/markdown/notice.ts";
import { policyMarkdown } from "#site/machine/markdown/policy.ts";
import { roomsMarkdown } from "#site/machine/markdown/rooms.ts";
import { besidePages } from "#site/machine/paths.ts";

/** Every page that tells what is and was, as `index.md` beside its `index.html`. */
export function markdownPages(known: Known): Form[] {
  const { site } = known;
  return [
    { path: "index.md", text: homeMarkdown(known) },
    ...historyMarkdown(known),
    ...roomsMarkdown(known),
    { path: "policy/index.md", text: policyMarkdown(known) },
    ...site.settings.components.map((component) => ({
      path: `components/${component.id}/index.md`,
      text: componentMarkdown(component, known),
    })),
    ...besidePages("incidents", site.incidents, "index.md", (incident) => incidentMarkdown(incident, known)),
    ...besidePages("maintenances", site.maintenances, "index.md", (work) => maintenanceMarkdown(work, known)),
    ...besidePages("notices", site.notices, "index.md", (notice) => noticeMarkdown(notice, known)),
  ];
}
