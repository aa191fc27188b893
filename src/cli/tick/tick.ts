import type { buildSite } from "#cli/build/build-site.ts";
import { type Lines, openLines } from "#cli/publish/lines.ts";
import { exitCodes } from "#cli/publish/options.ts";
import { bringOutPage } from "#cli/publish/page.ts";
import { readersOf } from "#cli/publish/readers.ts";
import { sayReport } from "#cli/report.ts";
import type { Session } from "#cli/session.ts";
import { isPublished, publishedWork, turnsOf } from "#cli/tick/windows.ts";
import { readHealed } from "#content/read-healed.ts";
import { preparePlan } from "#delivery/prepare.ts";
import { exitCodeOf } from "#delivery/report.ts";
import { sendAll } from "#delivery/send-all.ts";
import { announcementsOf } from "#domain/announcements.ts";
import { siteClock } from "#domain/clock.ts";
import { clockAnnouncements } from "#domain/clock-announcements.ts";
import type { Site } from "#model/site.ts";

export interface TickOptions {
  /** Speak for real; otherwise everything goes into the outbox. */
  readonly live: boolean;
}

/**
 * What time itself asks for, without a commit: the page is built anew when a window begins or ends, subscribers hear
 * that planned work comes near or begins, and who never confirmed is forgotten. Only words that were published are
 * repeated. Often called, it mostly does nothing; running it again is always safe.
 *
 * @returns the exit code, as those of publish
 * @throws ContentError, and UsageError while a publisher is at work
 */
export async function tick(session: Session, options: TickOptions, build?: typeof buildSite): Promise<number> {
  await using lines = await openLines(session, options);
  const { ledger } = lines;
  await ledger.expire(session.now(), "all");
  const published = await ledger.published();
  const { site } = await readHealed(session.environment.OPENLINE_CONTENT, undefined);
  await forgetUnconfirmed(session, lines, site);

  const clock = siteClock(site, session.now());
  const work = publishedWork(site, published);
  const pageCode = await turnPage(session, lines, { site, published, turns: turnsOf(work, clock), options }, build);
  const said = clockAnnouncements({ ...site, maintenances: work }, clock);
  if (said.length === 0) return pageCode;

  const open = await lines.open(site);
  if (typeof open === "string") {
    session.complain(open);
    return exitCodes.owed;
  }
  // Feeds, accounts and the page have had these words since they were committed.
  const forReaders = open.forPlan.channels.filter(({ account }) => account === undefined);
  const names = new Set(forReaders.map(({ name }) => name));
  const channels = open.channels.filter(({ name }) => names.has(name));
  const subjects = new Set(said.map(({ subject }) => subject.id));
  const before = announcementsOf({ ...site, incidents: [], notices: [] }, clock);
  const announcements = [...before.filter(({ subject }) => subjects.has(subject.id)), ...said];
  const now = session.now();
  const forPlan = { ...open.forPlan, channels: forReaders, announcements, ledger, now, siteNow: clock };
  const plan = await preparePlan(forPlan);
  if (plan.deliveries.length === 0 && plan.waiting.length === 0) return pageCode;

  const readers = options.live ? readersOf(lines.subscribers, session.now) : {};
  const { claimant } = lines;
  const run = { plan, announcements, channels, ledger, claimant, now: session.now, pageLags: false };
  const report = await sendAll({ ...run, ...readers });
  sayReport(session, { live: options.live, page: { kind: "built", line: "as it was" }, plan, report });
  return Math.max(pageCode, exitCodeOf(report));
}

interface Turning {
  readonly site: Site;
  readonly published: ReadonlyMap<string, string>;
  readonly turns: readonly string[];
  readonly options: TickOptions;
}

/** Builds and deploys once for every window that began or ended since it was last done. */
async function turnPage(
  session: Session,
  { ledger, claimant }: Lines,
  { site, published, turns, options }: Turning,
  build?: typeof buildSite,
): Promise<number> {
  if (!isPublished(site, published)) {
    if (turns.length > 0) session.say("The page was not built: some of its words are not published yet. Publish them.");
    return exitCodes.told;
  }
  const now = session.now();
  const keys = turns.map((announcement) => ({ announcement, channel: "page", recipient: "page" }));
  const claimed = [];
  for (const key of keys) if ((await ledger.claim(key, claimant, now)) !== undefined) claimed.push(key);
  if (claimed.length === 0) return exitCodes.told;

  const { settings } = site;
  const base = new URL(session.environment.SITE_URL ?? settings.address);
  const task = { settings, base, newest: undefined, clock: now, deploys: options.live };
  const page = await bringOutPage(session, task, build);
  const outcome =
    page.kind === "owed"
      ? ({ kind: "deferred", code: "page", reason: page.line } as const)
      : ({ kind: "sent", receipt: page.kind } as const);
  for (const key of claimed) await ledger.settle(key, outcome, session.now());
  session.say(`A window began or ended; the page: ${page.line}`);
  return page.kind === "owed" ? exitCodes.owed : exitCodes.told;
}

async function forgetUnconfirmed(session: Session, lines: Lines, { settings }: Site): Promise<void> {
  if (settings.subscriptions === undefined) return;
  const before = new Date(session.now().getTime() - settings.subscriptions.forgetAfter);
  const forgotten = await lines.subscribers.forgetPending(before);
  if (forgotten > 0) session.say(`Forgot ${forgotten} who never confirmed.`);
}
