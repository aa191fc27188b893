import { advanceId } from "#domain/disclosure/advance-notice.ts";
import { isOverridden } from "#domain/disclosure/approvals.ts";
import { releasedText } from "#domain/disclosure/released-text.ts";
import type { Incident } from "#model/incident.ts";
import { type Problem, placeOf } from "#model/place.ts";
import type { Site } from "#model/site.ts";
import type { Subscriber } from "#model/subscriber.ts";
import { utcDateTime } from "#render/dates.ts";
import type { Entry, Ledger } from "#store/ledger.ts";
import type { Subscribers } from "#store/subscribers.ts";

/** Who remembers whom we told, and who asked to be told. */
export interface Memory {
  readonly ledger: Pick<Ledger, "entries">;
  readonly subscribers: Pick<Subscribers, "confirmed">;
}

/**
 * What is missing before the public may read a disclosure: each security contact was told this very text, as long ago
 * as the policy promises. Undefined where they were, or where there are none.
 */
export async function contactsObstacle(
  incident: Incident,
  settings: Site["settings"],
  { ledger, subscribers }: Memory,
  now: Date,
): Promise<Problem | undefined> {
  const excluded = new Set((incident.channels?.exclude ?? []).map(({ channel }) => channel));
  const lines = Object.entries(settings.channels).filter(
    ([name, { audience, enabled, kind }]) =>
      enabled && audience === "security-contacts" && kind === "email" && !excluded.has(name),
  );
  if (lines.length === 0 || isOverridden(incident, "advanceNotice")) return undefined;
  const contacts = await contactsAmong(subscribers);
  if (contacts.length === 0) return undefined;

  const refuse = (what: string, mend: string): Problem => ({ place: placeOf(incident, "prenotifyAt"), what, mend });
  const id = advanceId(releasedText(incident));
  let last = Number.NEGATIVE_INFINITY;
  for (const [name] of lines) {
    const entries = await ledger.entries(id, name);
    const untold = contacts.filter((contact) => !isTold(entries.get(contact.id)));
    if (untold.length > 0) {
      return refuse(
        `${untold.length} of ${contacts.length} security contacts were not told this text on ${name}`,
        "Run `openline prenotify`, or let two people pass over `advanceNotice`",
      );
    }
    last = Math.max(last, lastOf(entries, contacts));
  }
  const earliest = new Date(last + settings.policy.advanceNotice);
  if (now >= earliest) return undefined;
  return refuse(
    `security contacts were promised time until ${utcDateTime(earliest, "en")}`,
    "Publish then, or let two people pass over `advanceNotice`",
  );
}

async function contactsAmong(subscribers: Pick<Subscribers, "confirmed">): Promise<Subscriber[]> {
  const contacts: Subscriber[] = [];
  for await (const page of subscribers.confirmed()) {
    contacts.push(...page.filter(({ audience }) => audience === "security-contacts"));
  }
  return contacts;
}

/** When the last of those was told who were contacts when the first one was; who joins later makes nobody wait. */
function lastOf(entries: ReadonlyMap<string, Entry>, contacts: readonly Subscriber[]): number {
  const times = [...entries.values()].map(({ changedAt }) => changedAt.getTime());
  const first = Math.min(...times);
  const expected = contacts.filter(({ createdAt }) => createdAt.getTime() <= first);
  return Math.max(first, ...expected.map(({ id }) => entries.get(id)?.changedAt.getTime() ?? first));
}

/** A mailbox that refuses for good cannot be told, and keeps nobody waiting. */
function isTold(entry: Entry | undefined): boolean {
  return entry !== undefined && ["sent", "refused", "unknown"].includes(entry.state);
}
