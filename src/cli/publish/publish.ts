import type { buildSite } from "#cli/build/build-site.ts";
import { meetHistory, tooMany } from "#cli/publish/brakes.ts";
import { disclosureProblems } from "#cli/publish/disclosures.ts";
import { type Lines, type OpenLines, openLines } from "#cli/publish/lines.ts";
import { type Material, readMaterial, sayFindings } from "#cli/publish/material.ts";
import { exitCodes, type PublishOptions } from "#cli/publish/options.ts";
import { tell } from "#cli/publish/tell.ts";
import { youngerLines } from "#cli/publish/younger-lines.ts";
import { sayPlan } from "#cli/report.ts";
import type { Session } from "#cli/session.ts";
import { formatProblem } from "#content/content-error.ts";
import type { Plan } from "#delivery/planned.ts";
import { preparePlan } from "#delivery/prepare.ts";
import { announcementsOf } from "#domain/announcements.ts";
import { siteClock } from "#domain/clock.ts";
import type { Announcement } from "#model/announcement.ts";

/** Parts that a test may watch or wrap; each has the real one as its default. */
export interface PublishParts {
  readonly build?: typeof buildSite;
  readonly lines?: typeof openLines;
}

/** What a run is about to say, and with what. */
export interface Intent extends OpenLines, Pick<Lines, "ledger" | "claimant" | "subscribers"> {
  readonly options: PublishOptions;
  readonly material: Material;
  /** Those that this run is about. */
  readonly announcements: readonly Announcement[];
  /** The newest words of the whole site, which the live page has to show; no page shows an exercise. */
  readonly newest: Announcement | undefined;
  /** Plans with what is known at this moment; nothing is written. */
  plan(): Promise<Plan>;
}

/** Those of the subject that `--only` names, or all. */
function meant(announcements: readonly Announcement[], { site }: Material, only: string | undefined): Announcement[] {
  const subjects = [...site.incidents, ...site.maintenances, ...site.notices];
  const ids = new Set([only, ...subjects.filter(({ file }) => file.split("/")[1] === only).map(({ id }) => id)]);
  return announcements.filter(({ subject }) => only === undefined || ids.has(subject.id));
}

/**
 * The whole act: read, check, build, deploy, read back, plan, send, report.
 * Running it again is always safe: that is the retry.
 *
 * @returns the exit code, as docs/operating.md explains it
 * @throws ContentError for what the writer has to mend, UsageError while another publisher is at work
 */
export async function publish(session: Session, options: PublishOptions, parts: PublishParts = {}): Promise<number> {
  await using lines = await (parts.lines ?? openLines)(session, options);
  const { ledger, claimant, subscribers } = lines;
  const stop = (sentence: string) => {
    session.complain(sentence);
    return exitCodes.owed;
  };

  await ledger.expire(session.now(), "all");
  const published = await ledger.published();
  const material = await readMaterial(session, options.only, published);
  if (sayFindings(session, material)) return stop("Nothing was said. Mend the errors above, and publish again.");
  const { site } = material;
  const open = await lines.open(site);
  if (typeof open === "string") return stop(open);
  // Whoever adopts the history says that it was public before.
  if (!options.adopt) {
    const refused = await disclosureProblems(session, site, published, {
      ledger,
      subscribers: open.forPlan.subscribers,
    });
    for (const problem of refused) session.complain(`error: ${formatProblem(problem)}`);
    if (refused.length > 0) return stop("Nothing was said. A disclosure is not ready to be public.");
  }

  const all = announcementsOf(site, siteClock(site, session.now()));
  const announcements = meant(all, material, options.only);
  const younger = await youngerLines(session.environment.OPENLINE_CONTENT, site, siteClock(site, session.now()));
  const channels = open.forPlan.channels.map((line) => ({ ...line, youngerThan: younger.get(line.name) }));
  const plan = () => {
    const now = session.now();
    return preparePlan({ ...open.forPlan, channels, announcements, ledger, now, siteNow: siteClock(site, now) });
  };
  const question =
    (await meetHistory(ledger, all, options, session.now())) ??
    tooMany(await plan(), site.settings.brakes, options.expect);
  if (question !== undefined) return stop(question);
  if (options.dryRun) {
    sayPlan(session, await plan(), open.channels);
    return exitCodes.told;
  }
  const intent = {
    ...open,
    ledger,
    claimant,
    subscribers,
    options,
    material,
    announcements,
    newest: all.findLast(({ exercise }) => !exercise),
    plan,
  };
  return await tell(session, intent, parts.build);
}
