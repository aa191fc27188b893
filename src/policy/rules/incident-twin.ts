import { incidentStatuses } from "#domain/component-status.ts";
import { endOf } from "#domain/timeline.ts";
import type { Incident } from "#model/incident.ts";
import { placeOf } from "#model/place.ts";
import type { SiteRule } from "#policy/rule.ts";

export const incidentTwin: SiteRule = {
  id: "incident/twin",
  why: "Two open incidents on one component make readers compare them: is it one trouble or two, and which promise counts?",
  good: { beside: { title: "Search is slow", components: { search: "degraded_performance" } } },
  bad: { beside: { title: "Checkout is slow" } },
  level: "advice",
  judges: "style",
  source: "M. E. Kabay, CSIRT Management: “new information for ongoing incidents”",
  *checkSite({ incidents }) {
    const open = new Map<string, Incident[]>();
    const told = incidents
      .filter(({ imported, exercise, updates }) => !imported && exercise !== true && updates.length > 0)
      .sort((a, b) => saidFirst(a) - saidFirst(b));
    for (const incident of told) {
      const since = new Date(saidFirst(incident));
      let found: { readonly twin: Incident; readonly component: string } | undefined;
      for (const component of Object.keys(incident.components)) {
        const others = (open.get(component) ?? []).filter((other) => (endOf(other) ?? since) >= since);
        const twin = others.find((other) => isTwin(other, incident, component, since));
        if (twin !== undefined) found ??= { twin, component };
        open.set(component, [...others.slice(-mostOpen), incident]);
      }
      if (found === undefined) continue;
      yield {
        place: placeOf(incident, `components.${found.component}`),
        what: `${found.component} has an open incident already: ${found.twin.id}`,
        mend: `Say it there in an update, or write \`related: [${found.twin.id}]\` if it is another trouble`,
      };
    }
  },
};

/** Of so many incidents that are open at once on one component the newest are looked at. */
const mostOpen = 50;

function isTwin(other: Incident, incident: Incident, component: string, at: Date): boolean {
  if (other.related?.includes(incident.id) || incident.related?.includes(other.id)) return false;
  return (incidentStatuses(other, at)[component] ?? "operational") !== "operational";
}

function saidFirst({ updates, started }: Incident): number {
  return (updates[0]?.at ?? started).getTime();
}
