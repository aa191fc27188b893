import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { buildSite } from "#cli/build/build-site.ts";
import { publish } from "#cli/publish/publish.ts";
import type { Session } from "#cli/session.ts";
import { formatProblem } from "#content/content-error.ts";
import { readSiteWithProblems } from "#content/read.ts";
import { siteClock } from "#domain/clock.ts";
import type { Site } from "#model/site.ts";
import { openDatabase } from "#store/database.ts";
import { openSubscribers } from "#store/subscribers-sqlite.ts";

const sampleReader = "reader@example.org";

/** Gives a sample site somebody to write to, if nobody is there. */
export async function inviteSampleReader(session: Session): Promise<void> {
  await using database = await openDatabase(session.environment.OPENLINE_DATA);
  const subscribers = openSubscribers(database);
  if ((await subscribers.count()) === 0)
    await subscribers.add({ address: sampleReader, source: "sample" }, session.now());
}

/** Reads the content; what is broken is said, and undefined answered. */
export async function readOrSay(session: Session): Promise<Site | undefined> {
  const { site, problems } = await readSiteWithProblems(session.environment.OPENLINE_CONTENT);
  if (site !== undefined && problems.length === 0) return site;
  for (const problem of problems) session.complain(formatProblem(problem));
  return undefined;
}

/** Builds the page; what went wrong is said, and false answered. */
export async function buildOrSay(session: Session, site: Site): Promise<boolean> {
  const outcome = await buildSite(session, { clock: siteClock(site, session.now()) });
  if (outcome.kind === "failed") session.complain(outcome.output);
  return outcome.kind === "built";
}

/** Publishes into the outbox, from the page that was just built; its report goes to `say`. */
export async function publishToOutbox(session: Session, say: (line: string) => void): Promise<number> {
  const { OPENLINE_DATA, OPENLINE_OUT } = session.environment;
  const isFirst = !existsSync(join(OPENLINE_DATA, "outbox", "openline.db"));
  const options = { live: false, dryRun: false, adopt: isFirst, announceOpen: isFirst, expect: 1_000 };
  const build = async () => ({ kind: "built", directory: OPENLINE_OUT }) as const;
  return await publish({ ...session, say }, options, { build });
}

/** Where the outbox lies, as somebody in this directory types it. */
export function outboxPath({ environment }: Session): string {
  return relative(process.cwd(), join(environment.OPENLINE_DATA, "outbox")) || ".";
}
