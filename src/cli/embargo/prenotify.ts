import { embargoed, openPrivatePlace } from "#cli/embargo/private-place.ts";
import { standingOf } from "#cli/embargo/standing.ts";
import { openLines } from "#cli/publish/lines.ts";
import { exitCodes } from "#cli/publish/options.ts";
import { sayPlan, sayReport } from "#cli/report.ts";
import type { Session } from "#cli/session.ts";
import { formatProblem } from "#content/content-error.ts";
import { preparePlan } from "#delivery/prepare.ts";
import { exitCodeOf } from "#delivery/report.ts";
import { sendAll } from "#delivery/send-all.ts";
import { advanceNotice } from "#domain/disclosure/advance-notice.ts";
import { utcDateTime } from "#render/dates.ts";
import type { Subscribers } from "#store/subscribers.ts";

export interface PrenotifyOptions {
  readonly live: boolean;
  readonly dryRun: boolean;
}

/**
 * Tells the security contacts what the public will read, with the same text, once each; running it again is safe.
 * It goes out when everything that the public release needs is there, but for the time.
 *
 * @returns the exit code, as those of publish
 * @throws UsageError, ContentError
 */
export async function prenotify(session: Session, codename: string, options: PrenotifyOptions): Promise<number> {
  const place = await openPrivatePlace(session);
  const incident = embargoed(place, codename);
  const { settings } = place.site;
  const stop = (sentence: string) => {
    session.complain(sentence);
    return exitCodes.owed;
  };
  const { obstacles } = await standingOf(session, place, incident);
  for (const obstacle of obstacles) session.complain(formatProblem(obstacle));
  if (obstacles.length > 0) return stop("Nobody was told. Mend this first.");

  const now = session.now();
  const announcement = advanceNotice(settings, incident);
  if (announcement?.advance === undefined) return stop("Nobody was told: there are no words yet, or no `publishAt:`.");
  if (now < announcement.at) return stop(`Nobody was told: prenotifyAt is ${utcDateTime(announcement.at, "en")}.`);
  if (now >= announcement.advance.publicAt)
    return stop("Nobody was told: the time of publication has come. Release it, and publish.");

  await using lines = await openLines(session, options);
  const { ledger, claimant } = lines;
  await ledger.expire(now, "all");
  if (options.live && (await ledger.isEmpty()))
    return stop("The ledger remembers nothing. Publish once, and answer its question; then tell security contacts.");
  const open = await lines.open(place.site);
  if (typeof open === "string") return stop(open);
  const isTheirs = (name: string) => settings.channels[name]?.audience === "security-contacts";
  const channels = open.channels.filter(({ name }) => isTheirs(name));
  if (channels.length === 0) return stop("Nobody was told: no line of site.yaml is for `audience: security-contacts`.");

  const forPlan = { ...open.forPlan, channels: open.forPlan.channels.filter(({ name }) => isTheirs(name)) };
  const announcements = [announcement];
  const subscribers = heardFromTheStart(forPlan.subscribers, announcement.at);
  const plan = await preparePlan({ ...forPlan, subscribers, announcements, ledger, now });
  if (options.dryRun) {
    sayPlan(session, plan, channels);
    return exitCodes.told;
  }
  const report = await sendAll({ plan, announcements, channels, ledger, claimant, now: session.now, pageLags: false });
  sayReport(session, { live: options.live, page: { kind: "built", line: "not touched" }, plan, report });
  return exitCodeOf(report);
}

/** Who becomes a contact after the first was told is told as well: for them it is not old news. */
function heardFromTheStart({ confirmed }: Pick<Subscribers, "confirmed">, start: Date): Pick<Subscribers, "confirmed"> {
  return {
    async *confirmed(pageSize) {
      for await (const page of confirmed(pageSize))
        yield page.map((contact) => ({
          ...contact,
          createdAt: start,
          consent: { ...contact.consent, confirmedAt: start },
        }));
    },
  };
}
