import type { PublishOptions } from "#cli/publish/options.ts";
import { historyOf, settledHistory } from "#delivery/adopt.ts";
import { emptyLedgerQuestion, manyAnnouncementsQuestion } from "#delivery/brakes.ts";
import type { Plan } from "#delivery/planned.ts";
import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";
import type { Ledger } from "#store/ledger.ts";

/**
 * Takes history as told if that was asked for, and stops a run whose ledger is empty beside history.
 *
 * @returns the question that a person has to answer, if there is one
 */
export async function meetHistory(
  ledger: Ledger,
  announcements: readonly Announcement[],
  options: PublishOptions,
  now: Date,
): Promise<string | undefined> {
  if (options.adopt) {
    const told = options.announceOpen ? settledHistory(announcements) : announcements;
    const ids = told.map(({ id }) => id);
    if (!options.dryRun) await ledger.adopt(ids, now);
    return undefined;
  }
  return emptyLedgerQuestion(await ledger.isEmpty(), historyOf(announcements, undefined))?.text;
}

/** The question of a run that would say more than is usual, unless that number was expected. */
export function tooMany(plan: Plan, brakes: SiteSettings["brakes"], expect: number | undefined): string | undefined {
  const meant = { ...brakes, announcements: Math.max(brakes.announcements, expect ?? 0) };
  return manyAnnouncementsQuestion(plan, meant)?.text;
}
