import { type Bounds, dueIn, type Thread, threadsOf } from "#delivery/due.ts";
import type { LedgerView } from "#delivery/ledger-view.ts";
import { PlanDraft } from "#delivery/plan-draft.ts";
import type { Plan } from "#delivery/planned.ts";
import type { PlannedChannel } from "#delivery/planned-channel.ts";
import { withheldBecause } from "#delivery/withheld.ts";
import type { Announcement } from "#model/announcement.ts";
import type { DeliveryState, Recipient } from "#model/delivery.ts";
import type { Entry } from "#store/ledger.ts";

export interface PlanQuestion extends Omit<Bounds, "adopted"> {
  /** From `announcementsOf`: with all that was said about a subject, or nothing of it. */
  readonly announcements: readonly Announcement[];
  readonly channels: readonly PlannedChannel[];
  /** Everybody who wants to hear this on this channel. */
  recipientsOf(channel: PlannedChannel, announcement: Announcement): Iterable<Recipient>;
  readonly ledger: LedgerView;
  /** The clock on the wall, which rules when what was put off is tried again. */
  readonly now: Date;
}

/**
 * Whom to tell what: announcements × channels × recipients, less what the ledger knows.
 * For each recipient and subject only the newest words are planned; older ones that were not told are superseded.
 */
export function planDeliveries(question: PlanQuestion): Plan {
  const { announcements, channels, ledger } = question;
  const bounds = { ...question, adopted: ledger.adopted };
  const threads = threadsOf(announcements);
  const due = new Set(threads.flatMap((thread) => dueIn(thread, bounds)));

  const draft = new PlanDraft();
  for (const channel of channels) {
    for (const thread of threads) planThread(draft, question, channel, thread, due);
  }
  settleStrays(draft, question, due);
  return draft.finished(ledger, channels);
}

function planThread(
  draft: PlanDraft,
  question: PlanQuestion,
  channel: PlannedChannel,
  thread: Thread,
  due: ReadonlySet<Announcement>,
): void {
  const newestFirst = thread.filter((said) => due.has(said)).reverse();
  /** Who heard or hears newer words than those at hand, and must not hear these. */
  const heardNewer = new Set<string>();
  for (const announcement of newestFirst) {
    const lane = { announcement: announcement.id, channel: channel.name };
    const entries = question.ledger.entriesOf(lane.announcement, lane.channel);
    const withheld = withheldBecause(announcement, channel, thread);
    if (withheld !== undefined) {
      if (announcement === newestFirst[0]) draft.withheld.push({ ...lane, ...withheld });
      const state = withheld.because === "excluded" ? "excluded" : "suppressed";
      for (const entry of deferredIn(entries)) draft.mark(state, withheld.reason, entry);
      continue;
    }
    const firstTold = firstToldIn(entries);
    const audience = new Set<string>();
    for (const recipient of question.recipientsOf(channel, announcement)) {
      if (!reaches(channel, announcement, recipient) || audience.has(recipient.id)) continue;
      audience.add(recipient.id);
      const entry = entries.get(recipient.id);
      if (entry === undefined && joinedAfter(recipient, firstTold)) continue;
      if (!heardNewer.has(recipient.id)) draft.decide({ announcement, channel, recipient, entry, now: question.now });
      else if (entry === undefined) draft.supersede({ ...lane, recipient: recipient.id });
    }
    for (const entry of deferredIn(entries)) {
      if (heardNewer.has(entry.recipient)) draft.supersede(entry);
      else if (!audience.has(entry.recipient))
        draft.mark("suppressed", "the recipient does not want it any more", entry);
    }
    for (const id of audience) heardNewer.add(id);
    for (const entry of entries.values()) if (told.has(entry.state)) heardNewer.add(entry.recipient);
  }
}

/** What was put off and has become too old or was adopted since is never told: the ledger says so. */
function settleStrays(
  draft: PlanDraft,
  { announcements, channels, ledger }: PlanQuestion,
  due: ReadonlySet<Announcement>,
) {
  if (ledger.deferred.length === 0) return;
  const names = new Set(channels.map(({ name }) => name));
  const past = new Map(announcements.filter((said) => !due.has(said)).map((said) => [said.id, said]));
  for (const entry of ledger.deferred) {
    const announcement = past.get(entry.announcement);
    if (announcement === undefined || !names.has(entry.channel)) continue;
    if (announcement.latest) draft.mark("suppressed", "it is too old to be announced", entry);
    else draft.supersede(entry);
  }
}

/** Whoever has one of these on record does not hear older words any more, whatever they want now. */
const told: ReadonlySet<DeliveryState> = new Set(["attempting", "sent", "refused", "unknown", "superseded", "adopted"]);

function* deferredIn(entries: ReadonlyMap<string, Entry>): Generator<Entry> {
  for (const entry of entries.values()) if (entry.state === "deferred") yield entry;
}

/** When the first recipient was told: whoever joins later hears from the next words on. */
function firstToldIn(entries: ReadonlyMap<string, Entry>): number {
  let first = Number.POSITIVE_INFINITY;
  for (const { state, changedAt } of entries.values()) {
    if (state === "sent" || state === "refused" || state === "unknown") first = Math.min(first, changedAt.getTime());
  }
  return first;
}

function joinedAfter(recipient: Recipient, time: number): boolean {
  if (recipient.kind !== "subscriber") return false;
  const { consent, createdAt } = recipient.subscriber;
  return (consent.confirmedAt ?? createdAt).getTime() > time;
}

/** A subscriber hears on channels of their own audience; an exercise reaches nobody but the test audience. */
function reaches(channel: PlannedChannel, announcement: Announcement, recipient: Recipient): boolean {
  if (recipient.kind === "account") return true;
  const { audience, state, via } = recipient.subscriber;
  if (!(channel.ways ?? ["email"]).includes(via)) return false;
  return state === "confirmed" && audience === (announcement.exercise ? "test" : channel.audience);
}
