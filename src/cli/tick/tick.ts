import type { buildSite } from "#cli/build/build-site.ts";
import { type Lines, openLines } from "#cli/publish/lines.ts";
import { exitCodes } from "#cli/publish/options.ts";
import { bringOutPage } from "#cli/publish/page.ts";
import { publish } from "#cli/publish/publish.ts";
import { readersOf } from "#cli/publish/readers.ts";
import { sayReport } from "#cli/report.ts";
import type { Session } from "#cli/session.ts";
import { heardKey, lookAhead, type Owed, owedNow } from "#cli/tick/owed.ts";
import { preparePlan } from "#delivery/prepare.ts";
import { exitCodeOf } from "#delivery/report.ts";
import { sendAll } from "#delivery/send-all.ts";
import { announcementsOf } from "#domain/announcements.ts";
import { siteClock } from "#domain/clock.ts";

export interface TickOptions {
  /** Speak for real; otherwise everything goes into the outbox. */
  readonly live: boolean;
  /** Whether to try again what a publisher had to put off. */
  readonly retries: boolean;
}

/**
 * What time itself asks for, without a commit: the page is built anew when a window begins or ends, subscribers hear
 * that planned work comes near or begins, what had to be put off is tried again, and who never confirmed is forgotten.
 * Only words that were published are repeated. Often called, it mostly does nothing, and then keeps no publisher waiting; running it again is always safe.
 *
 * @returns the exit code, as those of publish
 * @throws ContentError, and UsageError while a publisher is at work
 */
export async function tick(session: Session, options: TickOptions, build?: typeof buildSite): Promise<number> {
  const { turns, said, retries } = await lookAhead(session, options);
  const clock = turns.length > 0 || said.length > 0 ? await doByTheClock(session, options, build) : exitCodes.told;
  if (!options.retries || retries === "none") return clock;
  const again = { live: options.live, dryRun: false, adopt: false, announceOpen: false };
  const code = await publish(session, { ...again, page: retries === "words" ? "stands" : "here" }, build && { build });
  return Math.max(clock, code);
}

async function doByTheClock(session: Session, options: TickOptions, build?: typeof buildSite): Promise<number> {
  await using lines = await openLines(session, options);
  await lines.ledger.expire(session.now(), "all");
  const owed = await owedNow(session, lines.ledger);
  const page = await turnPage(session, lines, owed, options, build);
  const told = owed.said.length === 0 ? exitCodes.told : await tellReaders(session, lines, owed, options);
  return Math.max(page, told);
}

/** Builds and deploys once for all windows that began or ended since it was last done. */
async function turnPage(
  session: Session,
  { ledger, claimant }: Lines,
  { site: { settings }, turns }: Owed,
  { live }: TickOptions,
  build?: typeof buildSite,
): Promise<number> {
  const now = session.now();
  const claimed = [];
  for (const key of turns) if ((await ledger.claim(key, claimant, now)) !== undefined) claimed.push(key);
  if (claimed.length === 0) return exitCodes.told;

  const base = new URL(session.environment.SITE_URL ?? settings.address);
  const page = await bringOutPage(session, { settings, base, newest: undefined, clock: now, deploys: live }, build);
  const outcome =
    page.kind === "owed"
      ? ({ kind: "deferred", code: "page", reason: page.line } as const)
      : ({ kind: "sent", receipt: page.kind } as const);
  for (const key of claimed) await ledger.settle(key, outcome, session.now());
  session.say(`A window began or ended; the page: ${page.line}`);
  return page.kind === "owed" ? exitCodes.owed : exitCodes.told;
}

/** Feeds, accounts and the page have had these words since they were committed: subscribers alone hear them again. */
async function tellReaders(
  session: Session,
  lines: Lines,
  { site, said }: Owed,
  { live }: TickOptions,
): Promise<number> {
  const { ledger, claimant, subscribers } = lines;
  const open = await lines.open(site);
  if (typeof open === "string") {
    session.complain(open);
    return exitCodes.owed;
  }
  const forReaders = open.forPlan.channels.filter(({ account }) => account === undefined);
  const names = new Set(forReaders.map(({ name }) => name));
  const channels = open.channels.filter(({ name }) => names.has(name));
  const now = session.now();
  const siteNow = siteClock(site, now);
  const subjects = new Set(said.map(({ subject }) => subject.id));
  const before = announcementsOf({ ...site, incidents: [], notices: [] }, siteNow);
  const announcements = [...before.filter(({ subject }) => subjects.has(subject.id)), ...said];
  const plan = await preparePlan({ ...open.forPlan, channels: forReaders, announcements, ledger, now, siteNow });

  const readers = live ? readersOf(subscribers, session.now) : {};
  const run = { plan, announcements, channels, ledger, claimant, now: session.now, pageLags: false };
  const report = await sendAll({ ...run, ...readers });
  if (plan.deliveries.length > 0) {
    sayReport(session, { live, page: { kind: "built", line: "not built for this" }, plan, report });
  }
  const code = exitCodeOf(report);
  if (code === exitCodes.told) for (const each of said) await remember(lines, heardKey(each), session.now());
  return code;
}

async function remember({ ledger, claimant }: Lines, key: ReturnType<typeof heardKey>, now: Date): Promise<void> {
  if ((await ledger.claim(key, claimant, now)) === undefined) return;
  await ledger.settle(key, { kind: "sent", receipt: "clock" }, now);
}
