import { maintenancePhase } from "#domain/maintenance-phase.ts";
import { impactAt, incidentStateAt, titleAt } from "#domain/timeline.ts";
import type { Announcement, SubjectKind } from "#model/announcement.ts";
import type { Incident } from "#model/incident.ts";
import type { Maintenance } from "#model/maintenance.ts";
import { permalink } from "#render/address.ts";
import { oneLine } from "#render/clean-text.ts";
import { datedTitle } from "#render/dates.ts";
import { plainBody } from "#render/statuspage/body.ts";
import type { Circle } from "#render/statuspage/circle.ts";
import type { ComponentObject } from "#render/statuspage/component.ts";

/** An incident as it stands, in Statuspage's shape; one of which nobody has said how bad it is counts as minor. */
export function incidentObject(circle: Circle, incident: Incident, components: readonly ComponentObject[]) {
  const { at } = circle;
  return subjectObject(circle, components, {
    kind: "incident",
    subject: incident,
    date: incident.started,
    status: stateOf(circle, incident),
    impact: impactAt(incident, at) ?? "minor",
  });
}

/** Clients know a resolved incident with a postmortem by a state of its own. */
function stateOf(circle: Circle, incident: Incident): string {
  const state = incidentStateAt(incident, circle.at) ?? "investigating";
  const isExplained = circle.about("incident", incident.id).some((one) => one.state === "postmortem");
  return state === "resolved" && isExplained ? "postmortem" : state;
}

/** Planned work as it stands; by the clock where nobody has said that it began. */
export function maintenanceObject(circle: Circle, maintenance: Maintenance, components: readonly ComponentObject[]) {
  const { state, window } = maintenancePhase(maintenance, circle.at);
  const about = { kind: "maintenance", subject: maintenance, date: window.start, impact: "maintenance" } as const;
  return {
    ...subjectObject(circle, components, { ...about, status: clientState(state) }),
    scheduled_for: window.start.toISOString(),
    scheduled_until: window.end.toISOString(),
  };
}

interface About {
  readonly kind: SubjectKind;
  readonly subject: Incident | Maintenance;
  readonly date: Date;
  readonly status: string;
  readonly impact: string;
}

function subjectObject(circle: Circle, components: readonly ComponentObject[], about: About) {
  const { kind, subject, date, status, impact } = about;
  const folder = `${kind}s/${subject.id}`;
  const said = circle.about(kind, subject.id);
  const first = (said[0]?.at ?? date).toISOString();
  const atOf = (state: Announcement["state"]) => said.findLast((one) => one.state === state)?.at.toISOString() ?? null;
  const named = new Set([
    ...Object.keys(subject.components),
    ...said.flatMap((one) => one.components.map(({ id }) => id)),
  ]);
  const ids = new Set([...named].map((id) => circle.idOf(`components/${id}`)));
  const language = subject.language ?? circle.site.settings.languages[0] ?? "en";
  return {
    id: circle.idOf(folder),
    name: datedTitle(oneLine(titleAt(subject, circle.at)), date, language),
    status,
    created_at: first,
    updated_at: said.at(-1)?.at.toISOString() ?? first,
    monitoring_at: atOf("monitoring"),
    resolved_at: isOver(status) ? (atOf("resolved") ?? atOf("completed")) : null,
    impact,
    shortlink: permalink(circle.base, `${folder}/`),
    started_at: date.toISOString(),
    page_id: circle.idOf("page"),
    incident_updates: said.map((one) => updateObject(circle, one, folder)).reverse(),
    components: components.filter(({ id }) => ids.has(id)),
  };
}

function updateObject(circle: Circle, announcement: Announcement, folder: string) {
  const { id, at, state, components, imported } = announcement;
  const time = at.toISOString();
  return {
    id: circle.idOf(id),
    status: clientState(state),
    body: plainBody(announcement, circle.base),
    incident_id: circle.idOf(folder),
    created_at: time,
    updated_at: time,
    display_at: time,
    affected_components:
      components.length === 0
        ? null
        : components.map(({ id: ours, name, was, status }) => ({
            code: circle.idOf(`components/${ours}`),
            name,
            old_status: was,
            new_status: status,
          })),
    deliver_notifications: !imported,
    custom_tweet: null,
    tweet_id: null,
  };
}

function isOver(status: string): boolean {
  return status === "resolved" || status === "postmortem" || status === "completed";
}

/** Clients know no cancelled work: to them it is over. */
function clientState(state: Announcement["state"]): string {
  return state === "cancelled" ? "completed" : state;
}
