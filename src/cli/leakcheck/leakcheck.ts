import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { buildSite } from "#cli/build/build-site.ts";
import { lookFor } from "#cli/leakcheck/look-for.ts";
import { type Kind, lookedAt } from "#cli/leakcheck/looked-at.ts";
import { type Leak, type Scan, scanFor } from "#cli/leakcheck/scan.ts";
import { buildTwice, type TwoBuilds } from "#cli/leakcheck/two-builds.ts";
import type { Session } from "#cli/session.ts";
import { refuseOpenPlace } from "#content/read-embargo.ts";

/** What a leak check was asked to do. */
export interface LeakCheckOptions {
  readonly canaries: readonly string[];
  /** Files that others write and people read: what a web server or CI kept. */
  readonly files: readonly string[];
  /** Whether nothing embargoed is no trouble. */
  readonly allowEmpty: boolean;
}

/**
 * Builds the page with and without the private place, and looks for embargoed words in everything that others may see.
 * What it says names places and folder numbers, never the words.
 *
 * @returns whether nothing leaks
 */
export async function leakCheck(
  session: Session,
  { canaries, files, allowEmpty }: LeakCheckOptions,
  build?: typeof buildSite,
): Promise<boolean> {
  const { OPENLINE_CONTENT, OPENLINE_EMBARGO } = session.environment;
  if (OPENLINE_EMBARGO !== undefined) {
    await refuseOpenPlace(OPENLINE_CONTENT, OPENLINE_EMBARGO);
    const { mode } = await stat(OPENLINE_EMBARGO);
    if ((mode & 0o007) !== 0) session.say("Everybody on this machine may open the private place; chmod o-rwx helps.");
  }
  const program = join(session.root, "src");
  const { folders, needles, passedOver } = await lookFor(OPENLINE_EMBARGO, canaries, [OPENLINE_CONTENT, program]);
  if (needles.length === 0 && !allowEmpty) {
    session.complain("There is nothing embargoed to look for; set OPENLINE_EMBARGO, or give a --canary.");
    return false;
  }
  const directory = await mkdtemp(join(tmpdir(), "openline-leakcheck-"));
  try {
    const builds = await buildTwice(session, directory, build);
    const scan = scanFor(needles);
    const whole = sayBuilds(session, builds, scan);
    session.say(
      `Looked for ${needles.length} words of ${folders} embargoed folders and ${canaries.length} canaries in:`,
    );
    const leaks = await lookThrough(session, await lookedAt(session, builds, { directory, files }), scan);
    for (const place of passedOver) session.say(`Passed over, for public content says it as well: ${place}`);
    for (const { place, what } of leaks) session.complain(`${place} holds ${what}.`);
    session.say(leaks.length === 0 ? "Nothing embargoed was found." : `${leaks.length} leaks.`);
    return whole && leaks.length === 0;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function lookThrough(session: Session, kinds: readonly Kind[], scan: Scan): Promise<Leak[]> {
  const leaks: Leak[] = [];
  for (const { title, unit, artifacts } of kinds) {
    let count = 0;
    for await (const artifact of artifacts) {
      count += 1;
      leaks.push(...scan.leaksOf(artifact));
    }
    session.say(`  ${title}: ${count === 0 ? "none there" : `${count} ${unit}`}`);
  }
  return leaks;
}

/** Enough to see where to look. */
const shown = 5;

/** Whether both pages were built and are the same, byte by byte. */
function sayBuilds(session: Session, { heard, different }: TwoBuilds, scan: Scan): boolean {
  const failed = heard.filter(({ code }) => code !== 0).length;
  if (failed > 0) session.complain(`The page could not be built, ${failed} of 2 times; “npm run build” says why.`);
  if (different.length > 0) {
    session.complain(`${different.length} files of the page are not the same with the private place and without it.`);
    for (const path of different.slice(0, shown)) session.complain(`  ${scan.hide(path)}`);
  } else if (failed === 0) session.say("The page is the same with the private place and without it, byte by byte.");
  return failed === 0 && different.length === 0;
}
