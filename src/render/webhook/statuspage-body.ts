import type { Announcement } from "#model/announcement.ts";
import type { Site } from "#model/site.ts";
import { spokenIn } from "#render/spoken.ts";
import { plainBody } from "#render/statuspage/body.ts";
import { type Circle, circleOf } from "#render/statuspage/circle.ts";
import { componentObjects } from "#render/statuspage/component.ts";
import { incidentObject, maintenanceObject } from "#render/statuspage/subject.ts";
import { statuspageEnvelope } from "#render/webhook/statuspage-envelope.ts";

/**
 * The body of Statuspage's webhook for subscribers, as the page stood when this was said: the incident or maintenance
 * with all that was said of it until then, newest first. Undefined for notices, which that form does not know.
 */
export function statuspageBody(announcement: Announcement, site: Site, base: URL): object | undefined {
  const circle = circleOf(asTold(announcement, site), base, announcement.at);
  const told = subjectOf(announcement, circle);
  if (told === undefined) return undefined;
  return {
    ...statuspageEnvelope(announcement, circle),
    incident: {
      ...told,
      ...nameOf(announcement, told.name),
      ...unused,
      ...postmortemOf(announcement, base),
      ...times(told),
    },
  };
}

/** An exercise is told to its test audience as if it were none, but for its name. */
function asTold({ exercise, subject }: Announcement, site: Site): Site {
  if (!exercise) return site;
  const { incidents, maintenances } = site;
  const real = <Subject extends { readonly id: string }>(one: Subject) =>
    one.id === subject.id ? { ...one, exercise: false } : one;
  return subject.kind === "incident"
    ? { ...site, incidents: incidents.map(real) }
    : { ...site, maintenances: maintenances.map(real) };
}

function subjectOf({ subject }: Announcement, circle: Circle) {
  const components = componentObjects(circle);
  if (subject.kind === "incident") {
    const incident = circle.site.incidents.find(({ id }) => id === subject.id);
    return incident && incidentObject(circle, incident, components);
  }
  const work = circle.site.maintenances.find(({ id }) => id === subject.id);
  return work && subject.kind === "maintenance" ? maintenanceObject(circle, work, components) : undefined;
}

function nameOf(announcement: Announcement, name: string): object {
  const { words } = spokenIn(announcement, announcement.language);
  return announcement.exercise ? { name: words.marks.labelled(words.exercise, name) } : {};
}

/** Keys that Statuspage's clients may look for, and that say nothing here. */
const unused = {
  impact_override: null,
  backfilled: false,
  scheduled_remind_prior: false,
  scheduled_reminded_at: null,
  scheduled_auto_in_progress: false,
  scheduled_auto_completed: false,
  postmortem_ignored: false,
  postmortem_notified_subscribers: false,
  postmortem_notified_twitter: false,
};

function postmortemOf(announcement: Announcement, base: URL): object {
  const isOne = announcement.state === "postmortem";
  const at = isOne ? announcement.at.toISOString() : null;
  return {
    postmortem_body: isOne ? plainBody(announcement, base) : null,
    postmortem_body_last_updated_at: at,
    postmortem_published_at: at,
  };
}

/** Incidents have no window, and say so. */
function times(told: object): object {
  return "scheduled_for" in told ? {} : { scheduled_for: null, scheduled_until: null };
}
