import { buildSite } from "#cli/build/build-site.ts";
import { deploy } from "#cli/publish/deploy.ts";
import type { PageWork } from "#cli/publish/options.ts";
import { readBack } from "#cli/publish/read-back.ts";
import type { Session } from "#cli/session.ts";
import type { Announcement } from "#model/announcement.ts";
import type { SiteSettings } from "#model/site.ts";

/** How the page stands after this run. */
export type PageOutcome =
  | { readonly kind: "built"; readonly line: string }
  | { readonly kind: "seen"; readonly line: string }
  | { readonly kind: "owed"; readonly line: string };

export interface PageTask {
  readonly settings: SiteSettings;
  readonly base: URL;
  /** The words that the live page has to show; none if nothing was said yet. */
  readonly newest: Announcement | undefined;
  readonly clock: Date;
  readonly only?: string | undefined;
  /** Whether the built page is brought to its host. */
  readonly deploys: boolean;
  /** What is done for it: built and deployed, if left out. */
  readonly work?: PageWork | undefined;
}

const longestDeploy = 10 * 60_000;

/**
 * Builds the page, brings it to its host and reads it back: the page is out before any message leaves.
 * What fails here is owed, and silences no other line.
 */
export async function bringOutPage(session: Session, task: PageTask, build = buildSite): Promise<PageOutcome> {
  if (task.work === "stands") return { kind: "built", line: "as it was" };
  if (task.work === "elsewhere") return await seenOrOwed(task, "deployed elsewhere");
  const built = await build(session, { clock: task.clock, only: task.only });
  if (built.kind === "failed") {
    session.complain(built.output);
    return { kind: "owed", line: "could not be built; the last good page stands" };
  }
  const { command } = task.settings.deploy;
  if (!task.deploys || command === undefined)
    return { kind: "built", line: `built into ${session.environment.OPENLINE_OUT}` };

  const deployed = await deploy(command, { root: session.root, directory: built.directory, limit: longestDeploy });
  if (deployed.kind === "failed") return { kind: "owed", line: `not deployed: ${deployed.reason}` };
  return await seenOrOwed(task, "deployed");
}

async function seenOrOwed({ newest, base, settings }: PageTask, done: string): Promise<PageOutcome> {
  const { wait } = settings.deploy;
  if (newest === undefined) return { kind: "seen", line: done };
  const seen = await readBack(newest, base, wait);
  if (seen.kind === "seen") return { kind: "seen", line: `${done}, and read back at ${base.href}${newest.path}` };
  return { kind: "owed", line: `${done}, but not seen within ${Math.round(wait / 1000)} seconds: ${seen.reason}` };
}
