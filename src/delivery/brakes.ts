import type { Plan } from "#delivery/planned.ts";
import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";

/** Why a run stops before it says anything; a person has to answer. */
export interface Question {
  readonly brake: "empty-ledger" | "many-announcements";
  /** What was found, and the ways to answer, in a few lines. */
  readonly text: string;
}

const shown = 10;

function listed(announcements: readonly string[]): string {
  const rest = announcements.length - shown;
  const lines = announcements.slice(0, shown).map((id) => `  ${id}`);
  return [...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])].join("\n");
}

/**
 * An empty ledger beside words that were public before: either the store was lost, or this machine is a new one.
 * Going on would tell everybody again, or nobody.
 */
export function emptyLedgerQuestion(ledgerIsEmpty: boolean, history: readonly Announcement[]): Question | undefined {
  if (!ledgerIsEmpty || history.length === 0) return undefined;
  const newestFirst = history.toSorted((a, b) => b.at.getTime() - a.at.getTime()).map(({ id }) => id);
  return {
    brake: "empty-ledger",
    text: [
      `The ledger remembers nothing, but ${counted(history.length, "announcement")} ${history.length === 1 ? "was" : "were"} public before:`,
      listed(newestFirst),
      "Were their readers told? Then run again with --adopt: it takes all of it as told.",
      "Is an incident open whose latest update nobody was told? Add --announce-open: that update is announced.",
      "If the ledger was lost, put its backup in place. If this machine is thrown away after the run,",
      "let OPENLINE_DATA name a directory that stays.",
    ].join("\n"),
  };
}

/** More announcements that nobody heard yet than a run is expected to have. */
export function manyAnnouncementsQuestion(
  plan: Pick<Plan, "fresh">,
  { announcements }: SiteSettings["brakes"],
): Question | undefined {
  if (plan.fresh.length <= announcements) return undefined;
  return {
    brake: "many-announcements",
    text: [
      `This run would make ${counted(plan.fresh.length, "new announcement")}; site.yaml expects ${announcements} at the most (brakes.announcements):`,
      listed(plan.fresh),
      `Is that meant? Then run again with --expect ${plan.fresh.length}, or publish one after the other with --only <id>.`,
      "If their readers were told elsewhere, run again with --adopt.",
    ].join("\n"),
  };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
