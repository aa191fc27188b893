import type { buildSite } from "#cli/build/build-site.ts";
import { exitCodes } from "#cli/publish/options.ts";
import { bringOutPage } from "#cli/publish/page.ts";
import type { Intent } from "#cli/publish/publish.ts";
import { readersOf } from "#cli/publish/readers.ts";
import { rememberPage, rememberRecords } from "#cli/publish/remember.ts";
import { sayReport } from "#cli/report.ts";
import type { Session } from "#cli/session.ts";
import { exitCodeOf } from "#delivery/report.ts";
import { sendAll } from "#delivery/send-all.ts";

/**
 * The part of publishing in which something leaves the house: first the page, then the messages.
 *
 * @returns the exit code
 */
export async function tell(session: Session, intent: Intent, build?: typeof buildSite): Promise<number> {
  const { options, material, ledger, claimant, channels, announcements, newest, base } = intent;
  const { only } = options;
  await rememberRecords(session, ledger, material, only);
  const page = await bringOutPage(
    session,
    {
      ...{ settings: material.site.settings, base, newest, clock: session.now(), only },
      ...{ deploys: options.live, work: options.page },
    },
    build,
  );
  await rememberPage(intent, page, newest, session.now());

  const plan = await intent.plan();
  const pageLags = page.kind === "owed";
  // The outbox and a drill learn nothing of anybody.
  const readers = options.live ? readersOf(intent.subscribers, session.now) : {};
  const run = { plan, announcements, channels, ledger, claimant, now: session.now, pageLags };
  const report = await sendAll({ ...run, ...readers });
  sayReport(session, { live: options.live, page, plan, report });
  const code = exitCodeOf(report);
  if (pageLags || intent.refused.length > 0 || code === exitCodes.owed) return exitCodes.owed;
  if (code === exitCodes.unknown) return exitCodes.unknown;
  return material.elsewhere.length > 0 ? exitCodes.brokenElsewhere : exitCodes.told;
}
