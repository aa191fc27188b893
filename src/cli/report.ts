import type { PageOutcome } from "#cli/publish/page.ts";
import type { Session } from "#cli/session.ts";
import type { Channel } from "#delivery/channel.ts";
import { type PlanSummary, summarise } from "#delivery/plan-summary.ts";
import type { Plan } from "#delivery/planned.ts";
import type { ChannelReport, DeliveryReport } from "#delivery/report.ts";

const column = 20;

function line(name: string, parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => part !== undefined);
  return `${name.padEnd(column)}${said.length === 0 ? "nothing to say" : said.join(", ")}`;
}

const counted = (count: number, what: string) => (count === 0 ? undefined : `${count} ${what}`);

function planLine({ channel, deliveries, repeats, waiting, held, superseded, cost }: PlanSummary): string {
  return line(channel, [
    counted(deliveries, "to tell"),
    counted(repeats, "of them perhaps for the second time"),
    counted(waiting, "put off until later"),
    counted(held, "held for a person"),
    counted(superseded, "superseded by newer words"),
    cost === 0 ? undefined : `about $${cost.toFixed(3)}`,
  ]);
}

/** What a dry run shows: a line a channel, and what is withheld. */
export function sayPlan(session: Session, plan: Plan, channels: readonly Channel[]): void {
  session.say(plan.fresh.length === 0 ? "Nothing new to announce." : `New: ${plan.fresh.join(", ")}`);
  for (const summary of summarise(plan, channels)) session.say(planLine(summary));
  sayWithheld(session, plan, plan);
  session.say("This was a dry run: nothing was built, deployed or said.");
}

/**
 * Says which lines stay silent about something that is told elsewhere in this run, and why; and each time which are
 * refused because they are younger than what they would tell.
 */
function sayWithheld(
  session: Session,
  { withheld }: Pick<Plan, "withheld">,
  { deliveries }: Pick<Plan, "deliveries">,
): void {
  const spoken = new Set(deliveries.map(({ announcement }) => announcement.id));
  for (const { announcement, channel, because, reason, mend } of withheld) {
    if (because === "born-late") session.say(`${line(channel, [`refused ${announcement}`])}: ${reason}. ${mend}.`);
    else if (spoken.has(announcement)) session.say(`${line(channel, [`not told ${announcement}`])}: ${reason}`);
  }
}

function channelLine(report: ChannelReport, done: string): string {
  const owed = report.deferred + report.waiting + report.left;
  return line(report.channel, [
    counted(report.sent, done),
    counted(report.repeated, "of them perhaps for the second time"),
    counted(report.refused, "refused for good"),
    counted(owed, "owed"),
    counted(report.unknown, "unknown"),
    counted(report.held, "held for a person"),
    counted(report.superseded, "superseded by newer words"),
  ]);
}

/** What a run did, and whether for real. */
export interface Deed {
  readonly live: boolean;
  readonly page: PageOutcome;
  readonly plan: Plan;
  readonly report: DeliveryReport;
}

/** What a run did: the page, then a line a channel, each with its reasons and addresses below it. */
export function sayReport(session: Session, { live, page, plan, report }: Deed): void {
  session.say(line("page", [page.line]));
  for (const channel of report.channels) {
    session.say(channelLine(channel, live ? "sent" : "written into the outbox"));
    for (const url of channel.urls) session.say(`${" ".repeat(column)}${url}`);
    for (const [reason, count] of channel.reasons) session.say(`${" ".repeat(column)}${count} × ${reason}`);
    if (channel.closed !== undefined) session.say(`${" ".repeat(column)}stopped: ${channel.closed}`);
  }
  sayWithheld(session, report, plan);
  const owes = page.kind === "owed" || report.channels.some(({ owed }) => owed > 0);
  if (owes) session.say("Something is owed. Run again when what is in the way has gone; running again is always safe.");
  else if (report.channels.some(({ held }) => held > 0)) {
    session.say("Some deliveries are unknown and wait for a person: npm run openline -- ledger list --state unknown");
  }
}
