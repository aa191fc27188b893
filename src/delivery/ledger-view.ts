import { type Bounds, isDue } from "#delivery/due.ts";
import type { Announcement } from "#model/announcement.ts";
import type { Entry, Ledger } from "#store/ledger.ts";

/** What the planner has to know of the ledger, read beforehand. */
export interface LedgerView {
  readonly adopted: ReadonlySet<string>;
  /** Everything that was put off. */
  readonly deferred: readonly Entry[];
  /** Entries of one announcement on one channel, by recipient. */
  entriesOf(announcement: string, channel: string): ReadonlyMap<string, Entry>;
}

const none: ReadonlyMap<string, Entry> = new Map();

/** Reads of the ledger what planning these announcements on these channels takes. */
export async function readLedger(
  ledger: Ledger,
  announcements: readonly Announcement[],
  channels: readonly string[],
  bounds: Omit<Bounds, "adopted">,
): Promise<LedgerView> {
  const adopted = await ledger.adopted();
  const due = announcements.filter((announcement) => isDue(announcement, { ...bounds, adopted }));
  const entries = new Map<string, ReadonlyMap<string, Entry>>();
  for (const { id } of due) {
    for (const channel of channels) entries.set(`${id} ${channel}`, await ledger.entries(id, channel));
  }
  return {
    adopted,
    deferred: await ledger.list("deferred"),
    entriesOf: (announcement, channel) => entries.get(`${announcement} ${channel}`) ?? none,
  };
}
