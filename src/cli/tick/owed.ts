import { join } from "node:path";
import type { Session } from "#cli/session.ts";
import { isPublished, publishedWork, turnsOf } from "#cli/tick/windows.ts";
import { readHealed } from "#content/read-healed.ts";
import { announcementsOf } from "#domain/announcements.ts";
import { siteClock } from "#domain/clock.ts";
import { clockAnnouncements } from "#domain/clock-announcements.ts";
import type { Announcement } from "#model/announcement.ts";
import type { DeliveryKey } from "#model/delivery.ts";
import type { Site } from "#model/site.ts";
import { openDatabase } from "#store/database.ts";
import type { Ledger } from "#store/ledger.ts";
import { openLedger } from "#store/ledger-sqlite.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";

/** What time asks for at this moment, and nobody has done yet. */
export interface Owed {
  readonly site: Site;
  /** Moments at which the page changed by the clock alone; none while words wait to be published. */
  readonly turns: readonly DeliveryKey[];
  /** What subscribers have to hear. */
  readonly said: readonly Announcement[];
  /** Whether something that was put off may be tried again; and whether the page is part of it. */
  readonly retries: "none" | "words" | "page";
}

/** That all who had to hear something by the clock did: its row in the ledger. */
export function heardKey({ id }: Announcement): DeliveryKey {
  return { announcement: id, channel: "clock", recipient: "clock" };
}

/** What is owed at this moment by content and ledger. @throws ContentError */
export async function owedNow(session: Session, ledger: Ledger): Promise<Owed> {
  const published = await ledger.published();
  const { site } = await readHealed(session.environment.OPENLINE_CONTENT, undefined);
  const now = siteClock(site, session.now());
  const work = publishedWork(site, published);
  const isDone = async ({ announcement, channel, recipient }: DeliveryKey) =>
    (await ledger.entries(announcement, channel)).get(recipient)?.state === "sent";

  const turns: DeliveryKey[] = [];
  for (const announcement of turnsOf(work, now)) {
    const key = { announcement, channel: "page", recipient: "page" };
    if (!(await isDone(key))) turns.push(key);
  }
  const said: Announcement[] = [];
  for (const announcement of clockAnnouncements({ ...site, maintenances: work }, now)) {
    if (!(await isDone(heardKey(announcement)))) said.push(announcement);
  }
  const isWhole = isPublished(site, published);
  const retries = isWhole ? await retriesIn(ledger, site, now, session.now()) : "none";
  return { site, turns: isWhole ? turns : [], said, retries };
}

/** What a publisher left to be tried again, of words that still count and on lines that are still declared. */
async function retriesIn(ledger: Ledger, site: Site, now: Date, wallNow: Date): Promise<Owed["retries"]> {
  const announcements = announcementsOf(site, now);
  const ids = new Set(announcements.map(({ id }) => id));
  const newest = announcements.findLast(({ exercise }) => !exercise)?.id ?? "site";
  const due = (await ledger.list("deferred")).filter(
    ({ announcement, channel, retryAt }) =>
      (retryAt === undefined || retryAt <= wallNow) &&
      (channel === "page" ? announcement === newest : ids.has(announcement) && channel in site.settings.channels),
  );
  if (due.some(({ channel }) => channel === "page")) return "page";
  return due.length > 0 ? "words" : "none";
}

/**
 * Looks, without keeping a publisher waiting, what is owed, and forgets who never confirmed.
 *
 * @throws ContentError
 */
export async function lookAhead(session: Session, { live }: { readonly live: boolean }): Promise<Owed> {
  const { OPENLINE_DATA } = session.environment;
  await using database = await openDatabase(OPENLINE_DATA);
  await using ledgerDatabase = live ? undefined : await openDatabase(join(OPENLINE_DATA, "outbox"));
  const owed = await owedNow(session, openLedger(ledgerDatabase ?? database));
  const { subscriptions } = owed.site.settings;
  if (subscriptions !== undefined) {
    const before = new Date(session.now().getTime() - subscriptions.forgetAfter);
    const forgotten = await openSubscribers(database).forgetPending(before);
    if (forgotten > 0) session.say(`Forgot ${forgotten} who never confirmed.`);
  }
  return owed;
}
