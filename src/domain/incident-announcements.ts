import {
  actionsIn,
  affected,
  type Circles,
  inThread,
  type Said,
  saidIn,
  sharedBy,
  wordsTeller,
} from "#domain/speech.ts";
import { stagesOf } from "#domain/stages.ts";
import { endOf } from "#domain/timeline.ts";
import type { Announcement } from "#model/announcement.ts";
import type { ComponentChanges } from "#model/component.ts";
import type { Incident } from "#model/incident.ts";
import type { Postmortem } from "#model/postmortem.ts";
import type { Impact, IncidentUpdate } from "#model/update.ts";

/** What was said about an incident until `now`, its postmortem included, oldest first. */
export function incidentAnnouncements(incident: Incident, around: Circles, now: Date): Announcement[] {
  const updates = incident.updates.filter(({ at }) => at <= now);
  const statusesAfter = new Map(stagesOf({ ...incident, updates }).map(({ update, statuses }) => [update, statuses]));
  const tell = wordsTeller(incident, incident.language ?? around.language);
  const shared = {
    subject: { kind: "incident", id: incident.id, date: incident.started },
    category: incident.category,
    ...sharedBy(incident),
  } as const;

  const said: Said[] = [];
  let impact: Impact | undefined = incident.impact;
  let customerActions: readonly string[] = [];
  let before: ComponentChanges = {};
  for (const word of inOrder(updates, incident.postmortem, now)) {
    const stem = "status" in word ? word.id : "postmortem";
    const name = { id: `incidents/${incident.id}/${stem}`, path: `incidents/${incident.id}/#${stem}` };
    const common = { ...shared, ...name, ...tell(word) };
    if (!("status" in word)) {
      said.push({ ...common, ...reportOf(word), impact });
      continue;
    }
    const statuses = statusesAfter.get(word) ?? before;
    impact = word.impact ?? impact;
    customerActions = actionsIn(word) ?? customerActions;
    said.push({
      ...common,
      ...saidIn(word),
      state: word.status,
      impact,
      components: affected(statuses, before, word.at, around),
      nextUpdateBy: word.status === "resolved" ? undefined : word.nextUpdateBy,
      customerActions,
      final: word.status === "resolved",
      ended: word.status === "resolved" ? endOf({ updates: updates.slice(0, updates.indexOf(word) + 1) }) : undefined,
    });
    before = statuses;
  }
  return inThread(said);
}

/** Updates in their order, and the postmortem among them, if it was out by `now`. */
function inOrder(
  updates: readonly IncidentUpdate[],
  postmortem: Postmortem | undefined,
  now: Date,
): readonly (IncidentUpdate | Postmortem)[] {
  if (postmortem === undefined || postmortem.at > now) return updates;
  const after = updates.findIndex(({ at }) => at > postmortem.at);
  const index = after === -1 ? updates.length : after;
  return [...updates.slice(0, index), postmortem, ...updates.slice(index)];
}

function reportOf({ at, hash, summary }: Postmortem) {
  return {
    at,
    hash,
    summary,
    state: "postmortem",
    kind: "update",
    components: [],
    customerActions: [],
    final: true,
  } as const;
}
